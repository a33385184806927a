package nl.nabij.identity;

import java.time.Duration;
import nl.nabij.shared.Actor.SignedIn;
import org.springframework.beans.factory.BeanFactory;

/** Tokens for tests of other modules on the JSON interface. */
public class SampleTokens {

    /** A token that acts as this account for a day. */
    public static String of(SignedIn who, BeanFactory beans) {
        return beans.getBean(Tokens.class).make(who.account(), "Test", Duration.ofDays(1));
    }
}
