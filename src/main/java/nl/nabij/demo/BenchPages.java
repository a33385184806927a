package nl.nabij.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.nabij.demo.Arrivals.Answered;
import nl.nabij.demo.Arrivals.Asked;
import nl.nabij.identity.Accounts;
import nl.nabij.regions.Command;
import nl.nabij.regions.CommandLine;
import nl.nabij.regions.Mistake;
import nl.nabij.regions.Region;
import nl.nabij.regions.Regions;
import nl.nabij.regions.Standalone;
import nl.nabij.regions.Usage;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Today, the selection list and the page about a person, asked for by many people at once in a region of 100,000 clients: the
 * demonstration region, and further clients without a history. The whole program serves them in this process, on a database
 * of its own beside the data of the running one, with pages, sessions, log and background work as always.
 */
@Usage(
        name = "bench pages",
        summary = "measures three pages under load, in a program and with data of its own",
        scope = Command.Scope.PROGRAM,
        options = {
            "--clients N  how many clients; 100000 when not given",
            "--rate N  how many requests arrive in a second; 50 when not given",
            "--seconds N  for how long; 60 when not given",
            "--warm-up N  seconds before that, which are thrown away; 30 when not given",
            "--keep  keep the data, and use them again the next time"
        })
class BenchPages implements Standalone {

    private static final Region REGION = new Region("bench", "localhost");
    private static final int CLIENTS_OF_A_MANAGER = 250;
    private static final double AT_MOST = 50;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of("today", "selection list", "person");

    /** Somebody who is signed in. */
    private record Manager(String cookies, List<UUID> clients) {}

    @Override
    public int run(Class<?> program, CommandLine line) throws Exception {
        var home = Path.of(line.option("data").orElse(".nabij")).resolve("bench-pages");
        var times = new ServerTimes();
        try (var context = start(program, home, times)) {
            var clients = number(line, "clients", 100_000);
            fill(clients, context, line);
            var server = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
            var managers = managers(server, context);
            line.print("%,d clients; %d client managers signed in, with %,d clients together"
                    .formatted(
                            count("resident", context),
                            managers.size(),
                            managers.stream()
                                    .mapToInt(one -> one.clients().size())
                                    .sum()));
            var rate = number(line, "rate", 50);
            var arrivals = new Arrivals(server, 1, chance -> asked(managers, chance));
            line.progress("warming up");
            arrivals.arrive(rate, Duration.ofSeconds(number(line, "warm-up", 30)));
            line.progress("measuring");
            var answers = arrivals.arrive(rate, Duration.ofSeconds(number(line, "seconds", 60)));
            return report(answers, times, line) ? 0 : 1;
        } finally {
            if (!line.has("keep")) {
                FileSystemUtils.deleteRecursively(home);
            }
        }
    }

    private static int number(CommandLine line, String option, int standard) {
        try {
            return line.option(option).map(Integer::valueOf).orElse(standard);
        } catch (NumberFormatException e) {
            throw new Mistake("--%s is a number".formatted(option), e);
        }
    }

    /** As ./nabij run does, on any free port. */
    private static ConfigurableApplicationContext start(Class<?> program, Path home, ServerTimes times)
            throws IOException {
        if (!Files.exists(home.resolve("filled"))) {
            FileSystemUtils.deleteRecursively(home);
        }
        return new SpringApplicationBuilder(program)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("serverTimes", FilterRegistrationBean.class, () -> first(times)))
                .run(
                        "--server.port=0",
                        "--nabij.data=" + home,
                        "--nabij.database.url=",
                        "--nabij.regions=%s@%s".formatted(REGION.name(), REGION.host()),
                        "--nabij.demo=false",
                        "--logging.level.nl.nabij=warn");
    }

    private static FilterRegistrationBean<ServerTimes> first(ServerTimes times) {
        var registration = new FilterRegistrationBean<>(times);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** In the bench everybody has the password of the sample people. */
    private static void fill(int clients, ConfigurableApplicationContext context, CommandLine line) throws IOException {
        var filled = Path.of(String.valueOf(context.getEnvironment().getProperty("nabij.data")))
                .resolve("filled");
        if (Files.exists(filled)) {
            return;
        }
        REGION.run(() -> context.getBean(Regions.class).quietly(() -> {
            line.progress("making the demonstration region");
            context.getBean(Demo.class).make(percent -> {});
            var people = Math.max(0, clients - count("resident", context));
            context.getBean(Crowd.class)
                    .gather(
                            people,
                            Math.max(Cast.MANAGERS, clients / CLIENTS_OF_A_MANAGER),
                            done -> line.progress("%,d of %,d further clients".formatted(done, people)));
            jdbc(context)
                    .sql(
                            "update account set password = (select password from account where sample is not null limit 1)")
                    .update();
        }));
        Files.createFile(filled);
    }

    private static List<Manager> managers(String server, ConfigurableApplicationContext context)
            throws IOException, InterruptedException {
        var managers = new ArrayList<Manager>();
        for (var number = 1; number <= Cast.MANAGERS; number++) {
            var email = Cast.managerEmail(number);
            managers.add(new Manager(signIn(server, email), clients(email, context)));
        }
        return managers;
    }

    private static List<UUID> clients(String email, ConfigurableApplicationContext context) {
        return REGION.call(
                () -> jdbc(context).sql("""
                select tie.resident from tie join account on account.id = tie.account
                where account.email = ? and tie.kind = 'CASELOAD' and tie.ends is null
                """).param(email).query(UUID.class).list());
    }

    /** By the page, as everybody; the cookies are what it gives. */
    private static String signIn(String server, String email) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var page = URI.create(server + "/sign-in");
            var form = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            var token = TOKEN.matcher(form.body());
            if (!token.find()) {
                throw new Mistake("the sign-in page has no form");
            }
            var fields = "email=%s&password=%s&_csrf=%s"
                    .formatted(encoded(email), encoded(Accounts.SAMPLE_PASSWORD), encoded(token.group(1)));
            var answer = client.send(
                    HttpRequest.newBuilder(page)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(fields))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var first = client.send(
                    HttpRequest.newBuilder(URI.create(server + "/")).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 302 || first.statusCode() != 200) {
                throw new Mistake("%s cannot sign in: %d".formatted(email, answer.statusCode()));
            }
        }
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** One of the three pages, each as often, of one of the client managers, and of any of the own clients. */
    private static Asked asked(List<Manager> managers, SplittableRandom chance) {
        var manager = managers.get(chance.nextInt(managers.size()));
        var page = PAGES.get(chance.nextInt(PAGES.size()));
        var path = switch (page) {
            case "today" -> "/";
            case "selection list" -> "/selections";
            default ->
                "/residents/"
                        + manager.clients().get(chance.nextInt(manager.clients().size()));
        };
        return new Asked(page, path, manager.cookies());
    }

    /** @return whether it is as fast as was promised, without a fault */
    private static boolean report(List<Answered> answers, ServerTimes times, CommandLine line) {
        var faults = answers.stream().filter(answer -> answer.fault() != null).toList();
        line.print("%-15s %8s  %-35s %s"
                .formatted("", "requests", "ms in the server: p50 p95 p99 max", "p95 at the reader"));
        var fast = true;
        for (var page : PAGES) {
            var own = answers.stream()
                    .filter(one -> one.asked().page().equals(page))
                    .toList();
            var server = own.stream()
                    .flatMap(one -> times.of(one.number()).stream())
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            var reader = own.stream().mapToLong(Answered::waited).sorted().toArray();
            line.print("%-15s %8d  %8.1f %8.1f %8.1f %8.1f %13.1f"
                    .formatted(
                            page,
                            own.size(),
                            share(server, 0.5),
                            share(server, 0.95),
                            share(server, 0.99),
                            share(server, 1),
                            share(reader, 0.95)));
            fast &= server.length > 0 && share(server, 0.95) <= AT_MOST;
        }
        line.print("p95 in the server at most %.0f ms: %s; faults: %d; load of the machine: %.1f"
                .formatted(
                        AT_MOST,
                        fast ? "yes" : "NO",
                        faults.size(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        faults.stream().limit(5).forEach(fault -> line.print("  " + fault.fault()));
        return fast && faults.isEmpty() && !answers.isEmpty();
    }

    /** @return milliseconds; the smallest that so large a share does not exceed, 0 where there is none */
    static double share(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }

    private static int count(String table, ConfigurableApplicationContext context) {
        return REGION.call(() -> jdbc(context)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single());
    }

    private static JdbcClient jdbc(ConfigurableApplicationContext context) {
        return context.getBean(JdbcClient.class);
    }
}
