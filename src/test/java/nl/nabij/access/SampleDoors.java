package nl.nabij.access;

import java.util.List;
import nl.nabij.residents.Clients;
import nl.nabij.residents.Residents;
import nl.nabij.shared.ResidentId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** Front-door methods that do what no real one does in one call. */
@TestComponent
@Transactional
public class SampleDoors {

    private final Residents residents;
    private final Clients clients;
    private final Keys keys;

    SampleDoors(Residents residents, Clients clients, Keys keys) {
        this.residents = residents;
        this.clients = clients;
        this.keys = keys;
    }

    /** Opens another front door with the same key. */
    @Opens(value = Part.TALK, changes = true)
    public String talk(Access access) {
        return residents.of(access).calledName();
    }

    /** Opens another front door with another key. */
    @Opens(Part.PERSON)
    public Shown<?> listAndOpen(Access other, ListAccess list) {
        residents.of(other);
        return clients.page(0, list);
    }

    /** Opens another front door with another key, and that one the first again. */
    @Opens(Part.PERSON)
    public void thereAndBack(SampleDoors doors, ListAccess list, Access access) {
        doors.listAndOpen(access, list);
    }

    @Opens(value = Part.TALK, changes = true)
    public void fail(Access access) {
        residents.of(access);
        throw new IllegalStateException("broken");
    }

    /** Shows rows with a key that is not the one of this call. */
    @Opens(Part.PERSON)
    public Shown<ResidentId> showWith(ListAccess foreign, Access access) {
        return keys.show(List.of(access.resident()), resident -> resident, foreign);
    }

    @Opens(Part.PERSON)
    public void work(List<ResidentId> touched, OnDuty duty) {
        keys.touched(touched, duty);
    }

    @Opens(Part.ZRM)
    public int openFile(Opening opening) {
        return opening.residents().size();
    }

    @Opens(Part.PERSON)
    public Shown<ResidentId> list(List<ResidentId> rows, ListAccess list) {
        return keys.show(rows, resident -> resident, list);
    }

    @Opens(Part.PERSON)
    public int count(Figures figures) {
        return 1;
    }
}
