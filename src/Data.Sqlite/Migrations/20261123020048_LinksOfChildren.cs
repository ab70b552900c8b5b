using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Whereabouts.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LinksOfChildren : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "head_id",
                table: "children",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000")
            );

            migrationBuilder.Sql("UPDATE children SET head_id = id");

            migrationBuilder.CreateTable(
                name: "child_links",
                columns: table => new
                {
                    child = table.Column<Guid>(type: "TEXT", nullable: false),
                    other = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_same = table.Column<bool>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    decided = table.Column<DateTime>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    needs_second = table.Column<bool>(type: "INTEGER", nullable: false),
                    second_by = table.Column<string>(type: "TEXT", nullable: true),
                    seconded = table.Column<DateTime>(type: "TEXT", nullable: true),
                    operation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_child_links", x => new { x.child, x.other });
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_children_head_id",
                table: "children",
                column: "head_id",
                filter: "head_id <> id"
            );

            migrationBuilder.CreateIndex(name: "ix_child_links_other", table: "child_links", column: "other");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "child_links");

            migrationBuilder.DropIndex(name: "ix_children_head_id", table: "children");

            migrationBuilder.DropColumn(name: "head_id", table: "children");
        }
    }
}
