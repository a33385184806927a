package nl.nabij.regions;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Runs every {@link Chore} in every region: one row per chore and region in the shared schema, and no resident in it. A
 * region that is added while the program runs gets its chores within seconds, one that is removed loses them.
 */
@Component
@Profile("!command")
class Chores implements SmartLifecycle {

    private static final Duration NEW_REGIONS_ARE_SEEN = Duration.ofSeconds(5);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

    private final Regions regions;
    private final List<CustomTask<Void>> tasks;
    private final Scheduler scheduler;

    Chores(List<Chore> chores, Regions regions, RegionRouting routing) {
        this.regions = regions;
        this.tasks = chores.stream().map(this::task).toList();
        this.scheduler = Scheduler.create(routing.program(), new ArrayList<>(tasks))
                .startTasks(newRegions())
                .threads(4)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(15))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    @Override
    public void start() {
        schedule(scheduler);
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }

    private void schedule(SchedulerClient client) {
        for (var region : regions.all()) {
            tasks.forEach(task -> client.scheduleIfNotExists(task.instance(region.name()), Instant.now()));
        }
    }

    private RecurringTask<Void> newRegions() {
        return Tasks.recurring("new-regions", Schedules.fixedDelay(NEW_REGIONS_ARE_SEEN))
                .execute((instance, context) -> schedule(context.getSchedulerClient()));
    }

    private CustomTask<Void> task(Chore chore) {
        var schedule = Schedules.fixedDelay(chore.every());
        return Tasks.custom(chore.name(), Void.class)
                .onFailure((complete, operations) -> operations.reschedule(
                        complete,
                        complete.getTimeDone().plus(retry(complete.getExecution().consecutiveFailures, chore.every()))))
                .execute((instance, context) -> {
                    var region = regions.named(instance.getId());
                    if (region.isEmpty()) {
                        return new CompletionHandler.OnCompleteRemove<>();
                    }
                    if (!regions.isQuiet(region.get())) {
                        region.get().run(chore.work());
                    }
                    return new CompletionHandler.OnCompleteReschedule<>(schedule);
                });
    }

    /**
     * How long to wait after a failure: seconds at first, twice as long each time, never longer than the chore itself waits.
     *
     * @param before how many failures in a row went before this one
     */
    static Duration retry(int before, Duration every) {
        var wait = FIRST_RETRY.multipliedBy(1L << Math.min(before, 20));
        return wait.compareTo(every) < 0 ? wait : every;
    }
}
