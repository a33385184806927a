package nl.nabij.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Requests that arrive by themselves, so many in a second on average and whatever became of the earlier ones: a server that
 * falls behind gets no rest. The gaps between them are exponential, as those of people who do not know each other.
 */
final class Arrivals {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String server;
    private final SplittableRandom chance;
    private final Function<SplittableRandom, Asked> next;

    /** @param next what the next one asks */
    Arrivals(String server, long seed, Function<SplittableRandom, Asked> next) {
        this.server = server;
        this.chance = new SplittableRandom(seed);
        this.next = next;
    }

    /**
     * A request.
     *
     * @param page a name for pages of one kind
     * @param cookies of who asks
     */
    record Asked(String page, String path, String cookies) {}

    /**
     * What came of a request.
     *
     * @param waited nanoseconds from the moment at which it should have arrived until the last byte was there
     * @param fault null where the page came as it should
     */
    record Answered(
            Asked asked, UUID number, long waited, @Nullable String fault) {}

    /** @return what came of each, in any order */
    List<Answered> arrive(double perSecond, Duration time) throws InterruptedException {
        Queue<Answered> answers = new ConcurrentLinkedQueue<>();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var begin = System.nanoTime();
            for (var at = gap(perSecond); at < time.toNanos(); at += gap(perSecond)) {
                var moment = begin + at;
                for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                var asked = next.apply(chance);
                people.execute(() -> answers.add(ask(asked, moment, client)));
            }
        }
        return new ArrayList<>(answers);
    }

    private long gap(double perSecond) {
        return Math.round(-Math.log(1 - chance.nextDouble()) / perSecond * 1e9);
    }

    private Answered ask(Asked asked, long moment, HttpClient client) {
        var number = UUID.randomUUID();
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(server + asked.path()))
                            .timeout(PATIENCE)
                            .header("Cookie", asked.cookies())
                            .header(ServerTimes.NUMBER, number.toString())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            var whole = answer.statusCode() == 200 && answer.body().contains("</html>");
            var fault = whole ? null : asked.path() + " answers " + answer.statusCode();
            return new Answered(asked, number, System.nanoTime() - moment, fault);
        } catch (IOException e) {
            return new Answered(asked, number, System.nanoTime() - moment, asked.path() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answered(asked, number, System.nanoTime() - moment, "interrupted");
        }
    }
}
