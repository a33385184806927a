package nl.nabij.imports;

import static nl.nabij.imports.Import.Status.CHECKED;
import static nl.nabij.imports.Import.Status.FAILED;
import static nl.nabij.imports.Import.Status.LOADED;
import static nl.nabij.imports.Import.Status.UNDONE;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.nabij.identity.Account;
import nl.nabij.identity.Accounts;
import nl.nabij.regions.Chore;
import nl.nabij.regions.Region;
import nl.nabij.shared.ImportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second front door of the imports module: does the long steps, each in one transaction: with its last word the file changes status, so a step that was killed has
 * never been, and whoever finds it waiting does it from the beginning.
 */
@Service
public class Steps {

    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);
    private static final Duration LATER = Duration.ofSeconds(2);

    /** Two files at once on one machine; the others wait their turn. */
    private final Semaphore room = new Semaphore(2);

    private final ImportRepository files;
    private final FaultRepository faults;
    private final Lease lease;
    private final Folder folder;
    private final Accounts accounts;
    private final Imports imports;
    private final TransactionTemplate transactions;

    Steps(
            ImportRepository files,
            FaultRepository faults,
            Lease lease,
            Folder folder,
            Accounts accounts,
            Imports imports,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.faults = faults;
        this.lease = lease;
        this.folder = folder;
        this.accounts = accounts;
        this.imports = imports;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Starts whatever waits in this region, on threads of its own. */
    public void wake() {
        var region = Region.current().orElseThrow();
        lease.waiting().forEach(id -> Thread.ofVirtual().name("import " + id).start(() -> region.run(() -> turn(id))));
    }

    /** Does the step of this file now, on this thread, however often it has to be tried; for the command line. */
    public void finish(ImportId id) {
        while (imports.find(id).orElseThrow().status().isWorking()) {
            if (!step(id)) {
                pause();
            }
        }
    }

    private void turn(ImportId id) {
        if (room.tryAcquire()) {
            try {
                step(id);
            } finally {
                room.release();
            }
        }
    }

    /** @return false if there was nothing to do for this worker */
    private boolean step(ImportId id) {
        var held = lease.take(id);
        if (held.isEmpty()) {
            return false;
        }
        try (var heart = new Heart(held.get())) {
            transactions.executeWithoutResult(status -> step(held.get(), heart));
        } catch (Unreadable e) {
            giveUp(held.get(), e.key());
        } catch (RuntimeException e) {
            LOG.error("A step of import {} failed at attempt {}", id, held.get().attempt(), e);
            if (held.get().attempt() >= Lease.MOST_ATTEMPTS) {
                giveUp(held.get(), "imports.failure.program");
            } else {
                lease.again(held.get(), LATER);
            }
        }
        return true;
    }

    private void step(Lease.Held held, Heart heart) {
        var file = files.lock(held.id()).orElseThrow();
        var kind = imports.kind(file.kind());
        switch (file.status()) {
            case CHECKING -> check(file, kind, heart);
            case LOADING -> load(file, kind, heart);
            case UNDOING -> undo(file, kind);
            default -> LOG.info("Import {} is {} already", held.id(), file.status());
        }
        if (!lease.done(held)) {
            throw new IllegalStateException("another worker has taken import %s over".formatted(held.id()));
        }
    }

    private void check(Import file, FileKind kind, Heart heart) {
        faults.remove(file.id());
        kind.forget(file.id());
        var found = new Found(heart);
        var checked = kind.check(upload(file), found);
        faults.add(file.id(), found.kept);
        files.counted(file.id(), checked.rows(), checked.good(), found.warnings);
        files.summary(file.id(), checked.summary());
        files.status(file.id(), CHECKED, null);
    }

    private void load(Import file, FileKind kind, Heart heart) {
        files.summary(file.id(), kind.load(upload(file), new Found(heart)));
        kind.forget(file.id());
        files.status(file.id(), LOADED, null);
        folder.remove(file.id());
    }

    private void undo(Import file, FileKind kind) {
        switch (kind.undo(upload(file))) {
            case Undoing.Undone() -> {
                files.summary(file.id(), new Summary(file.counts(), List.of()));
                files.status(file.id(), UNDONE, null);
            }
            case Undoing.BuiltOn(var what) -> {
                files.summary(file.id(), new Summary(file.counts(), what));
                files.status(file.id(), LOADED, "imports.refused.built-on");
            }
        }
    }

    private Upload upload(Import file) {
        var actor = accounts.find(file.askedBy()).map(Account::actor).orElseThrow();
        return new Upload(file, folder.of(file.id()), actor, headers(file));
    }

    private List<String> headers(Import file) {
        if (!file.format().isTable() || !folder.has(file.id())) {
            return List.of();
        }
        try (var table = Table.open(folder.of(file.id()), file.format())) {
            return table.headers();
        } catch (IOException e) {
            throw new Unreadable("imports.unreadable.broken", e);
        }
    }

    /** What was not done stays undone; the file says why. */
    private void giveUp(Lease.Held held, String failure) {
        transactions.executeWithoutResult(status -> {
            var file = files.lock(held.id()).orElseThrow();
            if (lease.done(held)) {
                files.status(held.id(), before(file.status()), failure);
            }
        });
    }

    private static Import.Status before(Import.Status step) {
        return switch (step) {
            case LOADING -> CHECKED;
            case UNDOING -> LOADED;
            default -> FAILED;
        };
    }

    private static void pause() {
        try {
            Thread.sleep(LATER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop while an import goes on", e);
        }
    }

    /** Says every half second that the worker lives, and how far it is. Never interrupted: that would cut its connection. */
    private final class Heart implements AutoCloseable {

        private final CountDownLatch over = new CountDownLatch(1);
        private volatile int done;
        private volatile int total = 1;

        Heart(Lease.Held held) {
            var region = Region.current().orElseThrow();
            Thread.ofVirtual().start(() -> region.run(() -> beat(held)));
        }

        @Override
        public void close() {
            over.countDown();
        }

        private void beat(Lease.Held held) {
            try {
                while (!over.await(500, TimeUnit.MILLISECONDS) && lease.alive(held, done, total)) {
                    LOG.trace("Import {}: {} of {}", held.id(), done, total);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Collects what a step tells. */
    private static final class Found implements Report {

        private final Heart heart;
        private final List<Fault> kept = new ArrayList<>();
        private int warnings;

        Found(Heart heart) {
            this.heart = heart;
        }

        @Override
        public void progress(int done, int total) {
            heart.done = done;
            heart.total = total;
        }

        @Override
        public void fault(Fault fault) {
            warnings += fault.warning() ? 1 : 0;
            if (kept.size() < FaultRepository.MOST) {
                kept.add(fault);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Chores {

        @Bean
        Chore importsGoOn(Steps steps) {
            return new Chore("imports", Duration.ofSeconds(2), steps::wake);
        }

        @Bean
        Chore importsTidy(Imports imports) {
            return new Chore("imports-tidy", Duration.ofHours(6), imports::tidy);
        }
    }
}
