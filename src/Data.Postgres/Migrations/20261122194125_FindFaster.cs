using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Whereabouts.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class FindFaster : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(name: "ix_children_postcode", table: "children", column: "postcode");

            // Which children came to a school is looked up by the beginning of the key: its number.
            migrationBuilder.Sql(
                "CREATE INDEX ix_statements_enrolment ON statements (key text_pattern_ops) WHERE kind = 'enrolment'"
            );

            // Any part of a name is found by its groups of three letters. A server that does not offer them, or not to this
            // user, finds the same children by reading all names.
            migrationBuilder.Sql(
                """
                DO $$
                BEGIN
                    CREATE EXTENSION IF NOT EXISTS pg_trgm;
                    CREATE INDEX ix_children_names ON children USING gin (names gin_trgm_ops);
                EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_file OR undefined_object THEN
                    RAISE NOTICE 'Names are searched without an index: %', SQLERRM;
                END
                $$
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX IF EXISTS ix_children_names");
            migrationBuilder.Sql("DROP INDEX IF EXISTS ix_statements_enrolment");
            migrationBuilder.DropIndex(name: "ix_children_postcode", table: "children");
        }
    }
}
