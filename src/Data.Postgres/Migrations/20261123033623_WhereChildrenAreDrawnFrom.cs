using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Whereabouts.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class WhereChildrenAreDrawnFrom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "lowest_standing",
                table: "children",
                type: "integer",
                nullable: false,
                defaultValue: 9
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "lowest_standing", table: "children");
        }
    }
}
