namespace Whereabouts.Platform.Tests.Intake.Documents;

/// <summary>
/// Common Transfer Files of invented children. Built from element names seen in public code, not from the Department's
/// specification.
/// </summary>
internal static class TransferFile
{
    public static string Of(
        string pupils,
        string destination = "<LEA>XXX</LEA><Estab>XXXX</Estab>",
        string sex = "Sex"
    ) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <CTfile>
              <Header>
                <DocumentName>Common Transfer File</DocumentName>
                <CTFversion>{(sex == "Sex" ? "25.0" : "17.0")}</CTFversion>
                <DateTime>2026-11-16T10:30:00</DateTime>
                <DocumentQualifier>full</DocumentQualifier>
                <SourceSchool><LEA>931</LEA><Estab>4125</Estab><SchoolName>Marlow Vale School</SchoolName><AcademicYear>2026</AcademicYear></SourceSchool>
                <DestSchool>{destination}</DestSchool>
              </Header>
              <CTFpupilData>
                {pupils}
              </CTFpupilData>
            </CTfile>
            """;

    public static string Grace(string sex = "Sex", string history = Stays, string upn = Folder.Grace) =>
        $"""
            <Pupil>
              <UPN>{upn}</UPN><Surname>Okafor</Surname><Forename>Grace</Forename><DOB>2015-02-14</DOB><{sex}>F</{sex}>
              <BasicDetails><MiddleNames>Ada</MiddleNames><NCyearActual>7</NCyearActual><Ethnicity>BAFR</Ethnicity><EnrolStatus>C</EnrolStatus>
                <Languages><Type><Language>ENG</Language></Type></Languages></BasicDetails>
              <LookedAfter><InCare>true</InCare><CareAuthority>931</CareAuthority></LookedAfter>
              <SENhistory>
                <SEN><StartDate>2021-09-05</StartDate><SENprovision>N</SENprovision></SEN>
                <SEN><StartDate>2023-09-05</StartDate><SENprovision>K</SENprovision></SEN>
              </SENhistory>
              <Address><PAON>12</PAON><Street>Mill Lane</Street><Town>Oxford</Town><PostCode>OX4 3AJ</PostCode></Address>
              <Contacts>
                <Contact><Order>2</Order><Surname>Okafor</Surname><Forename>Ben</Forename><Relationship>PAF</Relationship></Contact>
                <Contact><Order>1</Order><Surname>Okafor</Surname><Forename>Ada</Forename><Relationship>PAM</Relationship>
                  <Responsibility>true</Responsibility><Phones><Phone><TelephoneType>M</TelephoneType><PhoneNo>07700900123</PhoneNo></Phone></Phones></Contact>
              </Contacts>
              <Attendance>
                <YearData>
                  <Year>2026</Year><LEA>931</LEA><Estab>4125</Estab><SchoolName>Marlow Vale School</SchoolName>
                  <SessionsPossible>96</SessionsPossible><SessionsAuthorised>8</SessionsAuthorised>
                  <SessionsAttended>58</SessionsAttended><SessionsUnauthorised>30</SessionsUnauthorised>
                  <AttendSessions><AttendanceStartDate>2026-09-02</AttendanceStartDate><AttendanceMarks>/\/\/\OOOO</AttendanceMarks></AttendSessions>
                </YearData>
              </Attendance>
              {history}
            </Pupil>
            """;

    public const string Stays = """
        <SchoolHistory>
          <School><LEA>931</LEA><Estab>2000</Estab><SchoolName>Old Mill Primary</SchoolName><EntryDate>2019-09-03</EntryDate><LeavingDate>2025-07-22</LeavingDate></School>
          <School><LEA>931</LEA><Estab>4125</Estab><SchoolName>Marlow Vale School</SchoolName><EntryDate>2025-09-01</EntryDate><LeavingDate>2026-11-13</LeavingDate><LastSchool>true</LastSchool></School>
        </SchoolHistory>
        """;
}
