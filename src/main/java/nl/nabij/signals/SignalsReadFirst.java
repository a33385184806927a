package nl.nabij.signals;

import java.util.Set;
import nl.nabij.tasks.ReadFirst;
import org.springframework.stereotype.Component;

/** Nobody takes a signal unread. */
@Component
class SignalsReadFirst implements ReadFirst {

    @Override
    public Set<String> kinds() {
        return Set.of(SignalTurns.READ);
    }
}
