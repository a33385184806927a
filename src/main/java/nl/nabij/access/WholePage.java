package nl.nabij.access;

import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for a page to which many modules bring a part: what it reads of one resident is read as one call, at one
 * moment and in one transaction, and is one line of the log that names every part that was opened.
 */
@Service
@Transactional
public class WholePage {

    /** @param parts asks the front doors of the modules, with this same key */
    @Opens(Part.PERSON)
    public <T> T read(Supplier<T> parts, Access access) {
        return parts.get();
    }
}
