package nl.nabij.services;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.nabij.organisations.Organisations;
import nl.nabij.organisations.Places;
import nl.nabij.services.Remark.Problem;
import nl.nabij.services.Upsert.Counts;
import nl.nabij.shared.ImportId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The second front door of the services module: data sets in Open Referral's forms go in, and every row of them is taken or
 * named. Reading the same data set twice changes nothing. It holds no residents.
 */
@Service
@Transactional
public class ServiceImports {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Places places;
    private final Clock clock;

    ServiceImports(JdbcTemplate template, Organisations organisations, Places places, Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.organisations = organisations;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Reads an HSDS 3 JSON file, a CSV table, or a zip file of these.
     *
     * @param source by which the data set's own ids are known; the same source next time finds the same services
     * @param by who does it, for the record
     */
    public ServiceImport load(String file, byte[] content, String source, String by) {
        try {
            return load(file, SourceFile.of(file, content), source, by);
        } catch (IOException e) {
            return unreadable(file, e, source, by);
        }
    }

    /** As {@link #load(String, byte[], String, String)}, from a file or a folder on this machine. */
    public ServiceImport load(Path path, String source, String by) {
        var name = String.valueOf(path.getFileName());
        try {
            return load(name, SourceFile.at(path), source, by);
        } catch (IOException e) {
            return unreadable(name, e, source, by);
        }
    }

    /** With its remarks, in the order of the rows. */
    @Transactional(readOnly = true)
    public Optional<ServiceImport> find(ImportId id) {
        return jdbc.sql("select * from service_import where id = ?")
                .param(id.value())
                .query((row, number) -> row(row, remarks(id)))
                .optional();
    }

    /** Newest first, without remarks. */
    @Transactional(readOnly = true)
    public List<ServiceImport> latest(int most) {
        return jdbc.sql("select * from service_import order by made_at desc limit ?")
                .param(most)
                .query((row, number) -> row(row, List.of()))
                .list();
    }

    private ServiceImport load(String name, List<SourceFile> files, String source, String by) {
        var remarks = new Remarks();
        var rows = read(files, remarks);
        if (rows.isEmpty()) {
            if (remarks.all().isEmpty()) {
                remarks.file(name, Problem.NOT_HSDS, "", true);
            }
            return keep(name, source, false, Counts.NONE, remarks, by);
        }
        var savepoint = TransactionAspectSupport.currentTransactionStatus().createSavepoint();
        var loading = new Loading(template, organisations, source, today(), rows, remarks);
        var counts = loading.run(new Details(template, places, remarks));
        if (loading.isRefused()) {
            TransactionAspectSupport.currentTransactionStatus().rollbackToSavepoint(savepoint);
            return keep(name, source, false, Counts.NONE, remarks, by);
        }
        template.update(Index.SQL);
        return keep(name, source, true, counts, remarks, by);
    }

    private static List<Row> read(List<SourceFile> files, Remarks remarks) {
        var rows = new ArrayList<Row>();
        var tables = new TabularData(remarks);
        var json = new JsonData(remarks);
        for (var file : files) {
            if (file.isCsv()) {
                rows.addAll(tables.read(file));
            } else if (file.name().toLowerCase(Locale.ROOT).endsWith(".json")) {
                json.read(file);
            } else {
                remarks.file(file.name(), Problem.NOT_HSDS, "", true);
            }
        }
        rows.addAll(json.rows());
        return rows;
    }

    private ServiceImport unreadable(String name, IOException cause, String source, String by) {
        var remarks = new Remarks();
        remarks.file(name, Problem.UNREADABLE, String.valueOf(cause.getMessage()), true);
        return keep(name, source, false, Counts.NONE, remarks, by);
    }

    private ServiceImport keep(String file, String source, boolean taken, Counts counts, Remarks remarks, String by) {
        var all = remarks.all();
        var leftOut = (int) all.stream().filter(Remark::leftOut).count();
        var made = new ServiceImport(
                ImportId.next(),
                file.length() > 300 ? file.substring(0, 300) : file,
                source,
                taken,
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.removed(),
                leftOut,
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                all);
        jdbc.sql("insert into service_import values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        made.id().value(),
                        made.file(),
                        source,
                        taken,
                        made.added(),
                        made.changed(),
                        made.unchanged(),
                        made.removed(),
                        leftOut,
                        by,
                        Timestamp.from(made.madeAt()))
                .update();
        var batch = new ArrayList<Object[]>();
        for (var remark : all) {
            batch.add(new Object[] {
                made.id().value(),
                batch.size(),
                cut(remark.place()),
                cut(remark.what()),
                remark.problem().name(),
                remark.detail(),
                remark.leftOut()
            });
        }
        template.batchUpdate("insert into service_import_remark values (?, ?, ?, ?, ?, ?, ?)", batch);
        return made;
    }

    private List<Remark> remarks(ImportId id) {
        return jdbc.sql("select * from service_import_remark where import = ? order by position")
                .param(id.value())
                .query((row, number) -> new Remark(
                        row.getString("place"),
                        row.getString("what"),
                        Problem.valueOf(row.getString("problem")),
                        row.getString("detail"),
                        row.getBoolean("left_out")))
                .list();
    }

    private static ServiceImport row(java.sql.ResultSet row, List<Remark> remarks) throws java.sql.SQLException {
        return new ServiceImport(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("file"),
                row.getString("source"),
                row.getBoolean("taken"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("removed"),
                row.getInt("left_out"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                remarks);
    }

    private static String cut(String text) {
        return text.length() > 400 ? text.substring(0, 400) : text;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Europe/Amsterdam")));
    }
}
