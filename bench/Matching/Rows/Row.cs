namespace Whereabouts.Bench.Matching.Rows;

/// <summary>A child as somebody wrote them down: empty where nothing was written.</summary>
internal sealed class Row
{
    public string Forename { get; set; } = "";
    public string Middle { get; set; } = "";
    public string Surname { get; set; } = "";
    public string FormerSurname { get; set; } = "";
    public string Born { get; set; } = "";
    public string Sex { get; set; } = "";
    public string Postcode { get; set; } = "";
    public string Address { get; set; } = "";
    public string FormerPostcode { get; set; } = "";
    public string FormerAddress { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";
    public string Upn { get; set; } = "";
    public string Nhs { get; set; } = "";
}
