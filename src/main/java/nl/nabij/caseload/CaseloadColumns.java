package nl.nabij.caseload;

import static nl.nabij.imports.Column.detail;
import static nl.nabij.imports.Column.optional;
import static nl.nabij.imports.Column.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.nabij.imports.Column;
import nl.nabij.instruments.ZrmDomain;

/** What a row of a caseload file tells, and how files call it. */
final class CaseloadColumns {

    private static final Map<ZrmDomain, List<String>> DOMAINS = Map.ofEntries(
            Map.entry(ZrmDomain.FINANCES, List.of("Financiën", "Finances", "ZRM Financiën")),
            Map.entry(ZrmDomain.DAYTIME_ACTIVITIES, List.of("Dagbesteding", "Daytime activities")),
            Map.entry(ZrmDomain.WORK_EDUCATION, List.of("Werk en opleiding", "Werk & opleiding", "Work and education")),
            Map.entry(ZrmDomain.TIME_USE, List.of("Tijdsbesteding", "Time use")),
            Map.entry(ZrmDomain.HOUSING, List.of("Huisvesting", "Housing")),
            Map.entry(ZrmDomain.DOMESTIC_RELATIONS, List.of("Huiselijke relaties", "Domestic relations")),
            Map.entry(ZrmDomain.MENTAL_HEALTH, List.of("Geestelijke gezondheid", "Mental health")),
            Map.entry(ZrmDomain.PHYSICAL_HEALTH, List.of("Lichamelijke gezondheid", "Physical health")),
            Map.entry(ZrmDomain.SUBSTANCE_USE, List.of("Middelengebruik", "Verslaving", "Substance use", "Addiction")),
            Map.entry(ZrmDomain.ADL, List.of("ADL", "Activiteiten dagelijks leven", "Activities of daily living")),
            Map.entry(ZrmDomain.BASIC_ADL, List.of("Basale ADL", "Basic ADL")),
            Map.entry(ZrmDomain.INSTRUMENTAL_ADL, List.of("Instrumentele ADL", "Instrumental ADL")),
            Map.entry(ZrmDomain.SOCIAL_NETWORK, List.of("Sociaal netwerk", "Social network")),
            Map.entry(
                    ZrmDomain.COMMUNITY_PARTICIPATION,
                    List.of("Maatschappelijke participatie", "Community participation")),
            Map.entry(ZrmDomain.JUSTICE, List.of("Justitie", "Justice")));

    /** In the order of the page. After the names of the domains, which it needs. */
    static final List<Column> ALL = all();

    private CaseloadColumns() {}

    /** The column with the score of a domain. */
    static String score(ZrmDomain domain) {
        return "score-" + domain.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The column that says why the domain was not assessed. */
    static String reason(ZrmDomain domain) {
        return "reason-" + domain.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Column> all() {
        var columns = new ArrayList<>(List.of(
                required("client-number", "Klantnummer", "Klantnr", "Cliëntnummer", "Client number", "Clientnr"),
                required("given-name", "Voornaam", "Roepnaam", "Voornamen", "Given name", "First name"),
                optional("infix", "Tussenvoegsel", "Voorvoegsel", "Voorvoegsels", "Infix", "Prefix"),
                required(
                        "family-name",
                        "Achternaam",
                        "Geslachtsnaam",
                        "Familienaam",
                        "Family name",
                        "Last name",
                        "Surname"),
                optional("birth-date", "Geboortedatum", "Geb. datum", "Birth date", "Date of birth"),
                optional("postcode", "Postcode", "Postal code", "Zip"),
                optional("house-number", "Huisnummer", "Huisnr", "House number"),
                optional("house-addition", "Toevoeging", "Huisnummertoevoeging", "House number addition", "Addition"),
                optional("language", "Taal", "Voorkeurstaal", "Contacttaal", "Language"),
                required(
                        "manager",
                        "Klantmanager",
                        "E-mail klantmanager",
                        "Consulent",
                        "Client manager",
                        "Manager e-mail",
                        "Manager"),
                required("team", "Team", "Teamnaam", "Team name"),
                optional("benefit-since", "Uitkering sinds", "Datum ingang uitkering", "Ingangsdatum", "Benefit since"),
                optional("household", "Leefvorm", "Gezinssamenstelling", "Huishouden", "Household", "Household kind"),
                optional("sex", "Geslacht", "Sex", "Gender"),
                optional("zrm-date", "ZRM-datum", "Datum ZRM", "ZRM date"),
                optional("zrm-edition", "ZRM-versie", "Versie ZRM", "ZRM version", "ZRM edition")));
        for (var domain : ZrmDomain.values()) {
            columns.add(detail(score(domain), names(domain).toArray(String[]::new)));
        }
        for (var domain : ZrmDomain.values()) {
            columns.add(detail(
                    reason(domain),
                    names(domain).stream()
                            .flatMap(name ->
                                    List.of("Reden " + name, name + " niet beoordeeld omdat", "Reason " + name)
                                            .stream())
                            .toArray(String[]::new)));
        }
        return List.copyOf(columns);
    }

    private static List<String> names(ZrmDomain domain) {
        return DOMAINS.getOrDefault(domain, List.of());
    }
}
