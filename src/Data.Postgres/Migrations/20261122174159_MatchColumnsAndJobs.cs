using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Whereabouts.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class MatchColumnsAndJobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(name: "mended_by", table: "waiting", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "cause",
                table: "problems",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<Guid>(name: "mended_by", table: "problems", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "map_id", table: "batches", type: "uuid", nullable: true);

            migrationBuilder.CreateTable(
                name: "concerns",
                columns: table => new
                {
                    source = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    deadline = table.Column<DateOnly>(type: "date", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_concerns",
                        x => new
                        {
                            x.source,
                            x.kind,
                            x.cause,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seen = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_over = table.Column<bool>(type: "boolean", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "map_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    sheet = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    told = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    content = table.Column<string>(type: "text", nullable: false),
                    begun = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    begun_by = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_map_drafts", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "source_maps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    source_key = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    signature = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    sheet = table.Column<string>(type: "text", nullable: false),
                    made = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    ended = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_by = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_maps", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(name: "ix_problems_cause", table: "problems", column: "cause");

            migrationBuilder.CreateIndex(name: "ix_problems_mended_by", table: "problems", column: "mended_by");

            migrationBuilder.CreateIndex(
                name: "ix_batches_source_recorded",
                table: "batches",
                columns: new[] { "source", "recorded" }
            );

            migrationBuilder.CreateIndex(name: "ix_jobs_seen", table: "jobs", column: "seen");

            migrationBuilder.CreateIndex(
                name: "ix_source_maps_source_key_signature_version",
                table: "source_maps",
                columns: new[] { "source_key", "signature", "version" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "concerns");

            migrationBuilder.DropTable(name: "jobs");

            migrationBuilder.DropTable(name: "map_drafts");

            migrationBuilder.DropTable(name: "source_maps");

            migrationBuilder.DropIndex(name: "ix_problems_cause", table: "problems");

            migrationBuilder.DropIndex(name: "ix_problems_mended_by", table: "problems");

            migrationBuilder.DropIndex(name: "ix_batches_source_recorded", table: "batches");

            migrationBuilder.DropColumn(name: "mended_by", table: "waiting");

            migrationBuilder.DropColumn(name: "cause", table: "problems");

            migrationBuilder.DropColumn(name: "mended_by", table: "problems");

            migrationBuilder.DropColumn(name: "map_id", table: "batches");
        }
    }
}
