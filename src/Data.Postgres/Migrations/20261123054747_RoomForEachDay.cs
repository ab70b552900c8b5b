using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Whereabouts.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RoomForEachDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(name: "fk_sayings_statements_statement_id", table: "sayings");

            migrationBuilder.CreateIndex(
                name: "ix_statements_standing",
                table: "statements",
                column: "child_id",
                filter: "is_current AND kind <> 'particulars'"
            );

            // Rows that each day changes keep their page when it has room for the new version, and so their places in the
            // indexes. Pages written from now on leave it; VACUUM FULL gives it to those that are full.
            migrationBuilder.Sql("ALTER TABLE registers SET (fillfactor = 70)");
            migrationBuilder.Sql("ALTER TABLE statements SET (fillfactor = 80)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_statements_standing", table: "statements");

            migrationBuilder.AddForeignKey(
                name: "fk_sayings_statements_statement_id",
                table: "sayings",
                column: "statement_id",
                principalTable: "statements",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade
            );
            migrationBuilder.Sql("ALTER TABLE registers RESET (fillfactor)");
            migrationBuilder.Sql("ALTER TABLE statements RESET (fillfactor)");
        }
    }
}
