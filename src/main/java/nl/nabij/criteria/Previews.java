package nl.nabij.criteria;

import static nl.nabij.shared.Time.ZONE;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nabij.access.Figures;
import nl.nabij.access.Keys;
import nl.nabij.access.OnDuty;
import nl.nabij.access.Opens;
import nl.nabij.access.Part;
import nl.nabij.caseload.WeekLimits;
import nl.nabij.criteria.CriterionSql.Columns;
import nl.nabij.criteria.Preview.Answer;
import nl.nabij.criteria.Preview.Work;
import nl.nabij.regions.Settings;
import nl.nabij.shared.Actor.SignedIn;
import nl.nabij.shared.SafeTable;
import nl.nabij.shared.SmallNumbers;
import nl.nabij.shared.SmallNumbers.Counted;
import nl.nabij.shared.SmallNumbers.Lot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for who wants to know what a rule would do before it holds: how many it selects, per team, and who is
 * selected more or less often. Somebody can ask for one draft after the other, so no number is exact; why that is enough
 * stands in {@code docs/decisions/0070-numbers-of-previews.md}.
 */
@Service
@Transactional
public class Previews {

    private final JdbcClient jdbc;
    private final PreviewClients clients;
    private final Settings settings;
    private final Keys keys;
    private final Clock clock;

    Previews(JdbcClient jdbc, PreviewClients clients, Settings settings, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What these criteria would select, beside what the version that holds selects. Remembers who asked, and for what.
     *
     * @param held null where nothing is compared
     */
    @Opens(Part.SELECTION)
    Answer of(Criterion draft, @Nullable Criterion held, Figures figures) {
        var day = clients.day();
        if (day == null) {
            return new Answer.NotYet();
        }
        var lottery = new Lottery(clients.secret());
        var most = settings.of(CriteriaSettings.PREVIEWS);
        if (!isWithin(most, lottery.fingerprint(draft), draft, ((SignedIn) figures.actor()))) {
            return new Answer.Spent(most);
        }
        return new Answer.Shown(preview(draft, held, day, lottery));
    }

    /** Lays the clients side by side as they are today; answers how many rows are new or another than before. */
    @Opens(value = Part.SELECTION, changes = true)
    public int copy(OnDuty duty) {
        var changed = clients.make(today());
        keys.touched(changed, duty);
        jdbc.sql("delete from preview_asked where day < ?")
                .param(today().minusYears(1))
                .update();
        return changed.size();
    }

    /** Whether the rows are of today. */
    boolean isOfToday() {
        return today().equals(clients.day());
    }

    /** @param lottery draws the rounding of every number */
    Preview preview(Criterion draft, @Nullable Criterion held, LocalDate day, Lottery lottery) {
        var numbers = SmallNumbers.of(settings.of(CriteriaSettings.SMALLEST_GROUP));
        var counts = counted(draft, held, day);
        var lot = lot(draft, held, lottery);
        return new Preview(
                day,
                held != null,
                numbers.blurred(Preview.TOTALS, counts.rows("all", Preview.TOTALS.size()), lot),
                table("team", counts, numbers, lot),
                table("age", counts, numbers, lot),
                table("sex", counts, numbers, lot),
                table("municipality", counts, numbers, lot),
                work(),
                numbers.blurredFrom());
    }

    private static SafeTable table(String group, Counts counts, SmallNumbers numbers, Lot lot) {
        return numbers.blurred(
                Preview.COLUMNS,
                counts.rows(group, Preview.COLUMNS.size()),
                (row, column) -> lot.of(group + ":" + row, column));
    }

    /**
     * A number belongs to the question that it answers: what a version selects is rounded in the same way wherever it stands,
     * and how many clients there are is the same on every page.
     */
    private static Lot lot(Criterion draft, @Nullable Criterion held, Lottery lottery) {
        var then = lottery.fingerprint(draft);
        var now = held == null ? "nothing" : lottery.fingerprint(held);
        return (row, column) -> switch (column) {
            case "clients" -> lottery.of("clients").of(row, column);
            case "now" -> lottery.of(now).of(row, "selected");
            case "then" -> lottery.of(then).of(row, "selected");
            default -> lottery.of(now + ">" + then).of(row, column);
        };
    }

    /** The same draft again costs nothing; of others there are so many a day. */
    private boolean isWithin(int most, String fingerprint, Criterion draft, SignedIn who) {
        var asked = jdbc.sql("""
                insert into preview_asked (account, day, fingerprint, criteria, at)
                select :account, :day, :fingerprint, :criteria::jsonb, :now
                where (select count(*) from preview_asked where account = :account and day = :day) < :most
                   or exists (select from preview_asked where account = :account and day = :day and fingerprint = :fingerprint)
                on conflict (account, day, fingerprint) do update set at = excluded.at
                """)
                .param("account", who.account().value())
                .param("day", today())
                .param("fingerprint", fingerprint)
                .param("criteria", CriterionJson.write(draft))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .update();
        return asked == 1;
    }

    /** Sums by group and label: clients, selected now, selected then, gained, lost. */
    private record Counts(Map<String, Map<String, long[]>> byGroup) {

        void add(String group, String label, long clients, boolean now, boolean then) {
            var sums = byGroup.computeIfAbsent(group, none -> new TreeMap<>())
                    .computeIfAbsent(label, none -> new long[Preview.TOTALS.size()]);
            sums[0] += clients;
            sums[1] += now ? clients : 0;
            sums[2] += then ? clients : 0;
            sums[3] += then && !now ? clients : 0;
            sums[4] += now && !then ? clients : 0;
        }

        /** @param columns so many of the sums */
        List<Counted> rows(String group, int columns) {
            return byGroup.getOrDefault(group, Map.of()).entrySet().stream()
                    .map(row -> new Counted(
                            row.getKey(),
                            Arrays.stream(row.getValue()).limit(columns).boxed().toList()))
                    .toList();
        }
    }

    /** One statement for all; each criterion is asked once per client. */
    private Counts counted(Criterion draft, @Nullable Criterion held, LocalDate day) {
        var then = new CriterionSql(draft, day, Columns.COPY, "t");
        var now = held == null ? null : new CriterionSql(held, day, Columns.COPY, "n");
        var counts = new Counts(new HashMap<>());
        counts.byGroup().put("all", new TreeMap<>(Map.of("all", new long[Preview.TOTALS.size()])));
        jdbc.sql("""
                select team::text as team, coalesce(municipality, 'unknown') as municipality, coalesce(sex, 'unknown') as sex,
                       age, becomes, was, clients
                from (select team, municipality, sex,
                             case when birth_date > :age27 then 0 when birth_date > :age40 then 1 when birth_date > :age55 then 2
                                  when birth_date > :age67 then 3 when birth_date is not null then 4 else 5 end as age,
                             %s as becomes, %s as was, count(*) as clients
                      from preview_client group by 1, 2, 3, 4, 5, 6) counted
                """.formatted(then.condition() + " is true", now == null ? "false" : now.condition() + " is true"))
                .param("age27", day.minusYears(27))
                .param("age40", day.minusYears(40))
                .param("age55", day.minusYears(55))
                .param("age67", day.minusYears(67))
                .params(then.parameters())
                .params(now == null ? Map.of() : now.parameters())
                .query(row -> {
                    var number = row.getLong("clients");
                    var isNow = row.getBoolean("was");
                    var isThen = row.getBoolean("becomes");
                    counts.add("all", "all", number, isNow, isThen);
                    counts.add("age", Preview.AGES.get(row.getInt("age")), number, isNow, isThen);
                    for (var group : List.of("team", "sex", "municipality")) {
                        counts.add(group, row.getString(group), number, isNow, isThen);
                    }
                });
        return counts;
    }

    private Map<String, Work> work() {
        var work = new HashMap<String, Work>();
        jdbc.sql("""
                select m.team::text as team, count(*) as managers, sum(coalesce(l.talks, :standard)) as talks
                from team_member m join account a on a.id = m.account and a.ended_at is null
                left join selection_limit l on l.account = m.account
                where exists (select from account_role where account = m.account and role = 'CLIENT_MANAGER')
                group by m.team
                """).param("standard", WeekLimits.STANDARD).query(row -> {
            work.put(row.getString("team"), new Work(row.getInt("managers"), row.getInt("talks")));
        });
        return work;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
