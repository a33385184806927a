package nl.nabij.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import nl.nabij.identity.Accounts;
import nl.nabij.organisations.Organisation;
import nl.nabij.organisations.Organisation.Kind;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Team;
import nl.nabij.shared.AccountId;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.OrganisationId;
import nl.nabij.shared.Role;
import nl.nabij.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works in the demonstration region. Only the sample people have a password, one for all. */
@Component
class Cast {

    /** The teams of the sample caseload files, in the order in which their managers are numbered. */
    static final List<String> TEAMS = List.of(
            "Activering Noord",
            "Activering Zuid",
            "Activering Oost",
            "Activering West",
            "Activering Centrum",
            "Activering Zaandam",
            "Activering Purmerend");

    static final int MANAGERS = 25;

    private final Organisations organisations;
    private final Accounts accounts;

    Cast(Organisations organisations, Accounts accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /**
     * @param managers the client managers, in the order of their e-mail addresses
     * @param receivers teams that take referrals, each with the one who answers
     */
    record Company(
            List<SignedIn> managers,
            List<Team> teams,
            List<Receiver> receivers,
            SignedIn administrator,
            SignedIn researcher,
            SignedIn privacyOfficer) {

        Company {
            managers = List.copyOf(managers);
            teams = List.copyOf(teams);
            receivers = List.copyOf(receivers);
        }
    }

    /** A team that takes referrals. */
    record Receiver(Team team, String organisation, SignedIn worker, List<String> themes) {

        Receiver {
            themes = List.copyOf(themes);
        }
    }

    /** The address with which the sample caseload files name a client manager, counted from 1. */
    static String managerEmail(int number) {
        return "klantmanager%02d@voorbeeldregio.example".formatted(number);
    }

    Company gather(Chance chance) {
        var names = new InventedNames();
        var municipality = add("Gemeenten Rietwoude, Lindewaard en Zilverhoorn", Kind.MUNICIPALITY);
        var teams = new ArrayList<Team>();
        for (var name : TEAMS) {
            var team = organisations.addTeam(
                    municipality,
                    name,
                    Land.MUNICIPALITIES.get(teams.size() % 3).code());
            teams.add(team);
            plain(names.next(chance).full(), municipality, team.id(), Role.TEAM_LEAD);
        }
        var administrator = sample(
                "Bea Beheer", municipality, null, Role.ADMINISTRATOR, "Brengt bestanden binnen, houdt accounts bij");
        var managers = IntStream.rangeClosed(1, MANAGERS)
                .mapToObj(
                        number -> manager(number, municipality, teams.get((number - 1) % teams.size()), names, chance))
                .toList();
        sample(
                "Tineke Teamleider",
                municipality,
                teams.getFirst().id(),
                Role.TEAM_LEAD,
                "Verdeelt het werk van team Noord");
        sample("Jan Bestuur", municipality, null, Role.BOARD, "Ziet alleen cijfers");
        var privacyOfficer = sample(
                "Petra Privé",
                municipality,
                null,
                Role.PRIVACY_OFFICER,
                "Ziet toe op wie er keek, en beoordeelt regels");
        var health = add("GGD Drieland", Kind.PUBLIC_HEALTH);
        var researcher = sample("Rosa Onderzoek", health, null, Role.RESEARCHER, "Kiest criteria en leest cijfers");
        return new Company(managers, teams, receivers(chance, names), administrator, researcher, privacyOfficer);
    }

    private List<Receiver> receivers(Chance chance, InventedNames names) {
        var care = add("Wijkzorg De Brug", Kind.NEIGHBOURHOOD_CARE);
        var welfare = add("Welzijn Drieland", Kind.WELFARE);
        var volunteers = add("Vrijwilligers Samen Sterk Drieland", Kind.VOLUNTEERS);
        var practice = add("Huisartsen aan de Haven", Kind.HEALTH_CARE);
        var mind = add("Ggz Het Kompas Drieland", Kind.MENTAL_HEALTH_CARE);
        var receivers = new ArrayList<Receiver>();
        receivers.add(receiver(
                welfare,
                "Buurtwerk",
                sample("Nadia Welzijn", welfare, null, Role.PROVIDER, "Beantwoordt verwijzingen voor Welzijn Drieland"),
                "meeting",
                "music",
                "sport",
                "work",
                "neighbours",
                "parenting"));
        receivers.add(receiver(
                care,
                "Wijkteam Rietwoude",
                sample("Wim van der Wijk", care, null, Role.TEAM_WORKER, "Werkt in het wijkteam van Rietwoude"),
                "debts",
                "caring",
                "health"));
        receivers.add(receiver(
                volunteers,
                "Maatjes",
                sample("Vera Maatje", volunteers, null, Role.PROVIDER, "Koppelt maatjes aan mensen die dat vragen"),
                "garden",
                "language",
                "digital"));
        receivers.add(receiver(
                practice,
                "Praktijkondersteuning",
                sample("Anouk Zorg", practice, null, Role.CARE_PROFESSIONAL, "Praktijkondersteuner bij de huisarts"),
                "grief",
                "meaning"));
        plain(names.next(chance).full(), mind, null, Role.CARE_PROFESSIONAL);
        sample("Willem Vrijwilliger", volunteers, null, Role.VOLUNTEER, "Gaat als maatje met iemand mee");
        sample("Rob Ervaring", volunteers, null, Role.EXPERT_BY_EXPERIENCE, "Ervaringsdeskundige, denkt mee");
        sample("Carla Coördinatie", welfare, null, Role.COORDINATOR, "Houdt de sociale kaart bij");
        return receivers;
    }

    private Receiver receiver(OrganisationId organisation, String name, SignedIn worker, String... themes) {
        var team = organisations.addTeam(organisation, name, null);
        accounts.join(worker.account(), team.id());
        return new Receiver(team, organisations.find(organisation).orElseThrow().name(), worker, List.of(themes));
    }

    private SignedIn manager(int number, OrganisationId organisation, Team team, InventedNames names, Chance chance) {
        if (number == 1) {
            return signedIn(
                    accounts.openSample(
                            managerEmail(1),
                            "Samira Bakkal",
                            organisation,
                            Set.of(Role.CLIENT_MANAGER),
                            "Klantmanager, praat, maakt een plan en verwijst"),
                    team.id());
        }
        if (number == 2) {
            return signedIn(
                    accounts.openSample(
                            managerEmail(2),
                            names.next(chance).full(),
                            organisation,
                            Set.of(Role.CLIENT_MANAGER),
                            "Klantmanager, doet mee aan een onderzoek met loting"),
                    team.id());
        }
        return signedIn(
                accounts.open(
                        managerEmail(number),
                        names.next(chance).full(),
                        null,
                        organisation,
                        Set.of(Role.CLIENT_MANAGER)),
                team.id());
    }

    private OrganisationId add(String name, Organisation.Kind kind) {
        return organisations
                .add(name, kind, "0299 00 00 00", "post@voorbeeldregio.example")
                .id();
    }

    private SignedIn sample(String name, OrganisationId organisation, @Nullable TeamId team, Role role, String about) {
        return signedIn(accounts.openSample(email(name), name, organisation, Set.of(role), about), team);
    }

    private void plain(String name, OrganisationId organisation, @Nullable TeamId team, Role role) {
        var number = accounts.all().size();
        signedIn(
                accounts.open(
                        "collega%02d@voorbeeldregio.example".formatted(number), name, null, organisation, Set.of(role)),
                team);
    }

    private SignedIn signedIn(AccountId id, @Nullable TeamId team) {
        if (team != null) {
            accounts.join(id, team);
        }
        return accounts.find(id).orElseThrow().actor();
    }

    private static String email(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replace(' ', '.')
                + "@voorbeeldregio.example";
    }
}
