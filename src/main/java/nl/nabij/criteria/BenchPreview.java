package nl.nabij.criteria;

import static nl.nabij.shared.Time.ZONE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.nabij.criteria.Criterion.Age;
import nl.nabij.criteria.Criterion.AllOf;
import nl.nabij.criteria.Criterion.AnyOf;
import nl.nabij.criteria.Criterion.Direction;
import nl.nabij.criteria.Criterion.DomainAtMost;
import nl.nabij.criteria.Criterion.DomainChanged;
import nl.nabij.criteria.Criterion.HouseholdIs;
import nl.nabij.criteria.Criterion.LanguageIs;
import nl.nabij.criteria.Criterion.NoContact;
import nl.nabij.criteria.Criterion.Not;
import nl.nabij.criteria.Criterion.YearsOnBenefit;
import nl.nabij.instruments.ZrmDomain;
import nl.nabij.regions.Command;
import nl.nabij.regions.CommandLine;
import nl.nabij.regions.Usage;
import nl.nabij.residents.Household;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long a preview of a draft takes beside the version that holds: random drafts of two to eight conditions, each once, from
 * the criteria to the rounded tables. All of it happens in one transaction that is rolled back: the region is afterwards as it
 * was.
 */
@Component
@Usage(
        name = "bench preview",
        summary = "measures previews of random drafts of rules",
        options = {"--rows N  how many clients; 100000 when not given", "--times N  how many drafts; 60 when not given"
        })
class BenchPreview implements Command {

    private static final double AT_MOST_MILLISECONDS = 300;
    private static final int TEAMS = 25;
    private static final int WARMING = 5;

    private final JdbcClient jdbc;
    private final BenchClients clients;
    private final PreviewClients copy;
    private final Previews previews;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BenchPreview(
            JdbcClient jdbc,
            BenchClients clients,
            PreviewClients copy,
            Previews previews,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.copy = copy;
        this.previews = previews;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public int run(CommandLine line) {
        var rows = Integer.parseInt(line.option("rows").orElse("100000"));
        var times = Integer.parseInt(line.option("times").orElse("60"));
        var slow = transaction.execute(status -> {
            status.setRollbackOnly();
            return measure(rows, times, line);
        });
        return rows > 100_000 || (slow != null && slow <= AT_MOST_MILLISECONDS) ? 0 : 1;
    }

    /** @return the 95th of 100, in milliseconds */
    private double measure(int rows, int times, CommandLine line) {
        var day = LocalDate.ofInstant(clock.instant(), ZONE);
        clients.load(rows, TEAMS, day);
        var begin = System.nanoTime();
        var copied = copy.make(day).size();
        line.print("%,d clients side by side in %.1f s".formatted(copied, (System.nanoTime() - begin) / 1e9));
        jdbc.sql("analyze preview_client").update();
        var lottery = new Lottery(copy.secret());
        var held = Example.SMALL_NETWORK.criterion();
        var drafts = new Drafts(new SplittableRandom(20_261_125));
        var took = new double[times];
        for (var i = -WARMING; i < times; i++) {
            var draft = drafts.next();
            var start = System.nanoTime();
            previews.preview(draft, held, day, lottery);
            if (i >= 0) {
                took[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(took);
        var slow = took[(int) Math.ceil(times * 0.95) - 1];
        line.print(
                "%d drafts of 2 to 8 conditions beside a version that holds: p50 %.0f ms, p95 %.0f ms, slowest %.0f ms"
                        .formatted(times, took[times / 2], slow, took[times - 1]));
        return slow;
    }

    /** Drafts by chance, but always the same. */
    private record Drafts(SplittableRandom random) {

        Criterion next() {
            var any = new ArrayList<Criterion>();
            for (var i = 1 + random.nextInt(4); i > 0; i--) {
                any.add(condition());
            }
            var all = new ArrayList<Criterion>(List.of(new AnyOf(any)));
            for (var i = 1 + random.nextInt(4); i > 0; i--) {
                all.add(condition());
            }
            return new AllOf(all);
        }

        private Criterion condition() {
            return switch (random.nextInt(9)) {
                case 0 -> new Age(18 + random.nextInt(20), 45 + random.nextInt(30));
                case 1 -> new HouseholdIs(List.of(Household.SINGLE));
                case 2 -> new YearsOnBenefit(random.nextInt(3), 5 + random.nextInt(10));
                case 3 -> new Not(new LanguageIs("tr"));
                case 4 -> new NoContact(1 + random.nextInt(12));
                case 5 -> new DomainChanged(domain(), Direction.DOWN, 1, 24, 12 + random.nextInt(12));
                default -> new DomainAtMost(domain(), 2 + random.nextInt(3), 6 + random.nextInt(18));
            };
        }

        private ZrmDomain domain() {
            var known = List.of(
                    ZrmDomain.SOCIAL_NETWORK,
                    ZrmDomain.COMMUNITY_PARTICIPATION,
                    ZrmDomain.MENTAL_HEALTH,
                    ZrmDomain.TIME_USE);
            return known.get(random.nextInt(known.size()));
        }
    }
}
