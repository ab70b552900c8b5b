using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Whereabouts.Data.Sqlite.Migrations
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
        }
    }
}
