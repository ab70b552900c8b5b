-- From marks (pupil, date, session, code) and calendar (date, open) to figures, on DuckDB and PostgreSQL alike.
create table codes (code varchar, possible boolean, attended boolean, unauthorised boolean, ground boolean, ill boolean);
insert into codes
  select code, true, true, false, false, false from (values ('/'), ('\'), ('L'), ('V'), ('P'), ('W'), ('B'), ('K')) as present(code)
  union all select code, true, false, false, false, code = 'I'
    from (values ('C1'), ('C2'), ('C'), ('M'), ('J1'), ('S'), ('T'), ('R'), ('I'), ('E')) as authorised(code)
  union all select code, true, false, true, code <> 'U', false from (values ('G'), ('N'), ('O'), ('U')) as unauthorised(code);
create table days as
  select date, cast(dense_rank() over (order by date_trunc('week', date)) as integer) as week
  from calendar where cast(open as integer) = 1;
create table possible as
  select m.pupil, m.date, m.session, d.week, c.attended, c.unauthorised, c.ground, c.ill
  from marks m join days d on d.date = m.date join codes c on c.code = m.code;
create table daily as
  select pupil, date, bool_and(unauthorised) as away, bool_and(ground) as ground, bool_or(attended) as attended,
    row_number() over (partition by pupil order by date) as n
  from possible group by pupil, date;
create table totals as
  select pupil, count(*) as possible, sum(case when attended then 1 else 0 end) as attended,
    sum(case when not attended and not unauthorised then 1 else 0 end) as authorised,
    sum(case when unauthorised then 1 else 0 end) as unauthorised
  from possible group by pupil;
create table runs as
  select pupil, max(length) as longest, min(case when length = 10 then date end) as first_10 from (
    select pupil, date, row_number() over (partition by pupil, island order by date) as length from (
      select pupil, date, n - row_number() over (partition by pupil order by date) as island from daily where away) i) r
  group by pupil;
create table grounds as
  select pupil, min(date) as first_20 from (
    select pupil, date, row_number() over (partition by pupil, island order by date) as length from (
      select pupil, date, n - row_number() over (partition by pupil order by date) as island from daily where ground) i) r
  where length = 20 group by pupil;
create table recent as
  select pupil, max(n) - coalesce(max(case when attended then n end), 0) as absent from daily group by pupil;
create table penalties as
  select pupil, min(date) as penalty from (
    select pupil, date, week - lag(week, 9) over (partition by pupil order by date, session) as weeks
    from possible where unauthorised) u
  where weeks <= 9 group by pupil;
create table illness as
  select pupil, date as ill_15 from (
    select pupil, date, row_number() over (partition by pupil order by date, session) as n from possible where ill) i
  where n = 30;
create table figures as
  select p.pupil, coalesce(t.possible, 0) as possible, coalesce(t.attended, 0) as attended, coalesce(t.authorised, 0) as authorised,
    coalesce(t.unauthorised, 0) as unauthorised,
    case when t.possible > 0 and 10 * (t.possible - t.attended) >= t.possible then 1 else 0 end as persistent,
    case when t.possible > 0 and 2 * (t.possible - t.attended) >= t.possible then 1 else 0 end as severe,
    coalesce(r.longest, 0) as longest_unauthorised_days, coalesce(c.absent, 0) as current_absence_days,
    r.first_10 as first_10_day, g.first_20 as first_20_day, n.penalty as penalty_date, i.ill_15 as ill_15_date
  from (select distinct pupil from marks) p left join totals t on t.pupil = p.pupil left join runs r on r.pupil = p.pupil
    left join grounds g on g.pupil = p.pupil left join recent c on c.pupil = p.pupil
    left join penalties n on n.pupil = p.pupil left join illness i on i.pupil = p.pupil;
