package nl.nabij.regions;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link Chore} in every region: one row per chore and region in the shared schema, and no resident in it. */
@Component
class Chores implements SmartLifecycle {

    private final Regions regions;
    private final List<CustomTask<Void>> tasks;
    private final Scheduler scheduler;

    Chores(List<Chore> chores, Regions regions, RegionRouting routing) {
        this.regions = regions;
        this.tasks = chores.stream().map(this::task).toList();
        this.scheduler = Scheduler.create(routing.program(), List.copyOf(tasks))
                .threads(4)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(15))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    @Override
    public void start() {
        for (var region : regions.all()) {
            tasks.forEach(task -> scheduler.scheduleIfNotExists(task.instance(region.name()), Instant.now()));
        }
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

    private CustomTask<Void> task(Chore chore) {
        var schedule = Schedules.fixedDelay(chore.every());
        return Tasks.custom(chore.name(), Void.class)
                .onFailureReschedule(schedule)
                .execute((instance, context) -> {
                    regions.named(instance.getId()).ifPresent(region -> region.run(chore.work()));
                    return new CompletionHandler.OnCompleteReschedule<>(schedule);
                });
    }
}
