/**
 * A prepared talk on somebody's own telephone, so that it can be held where there is no network.
 *
 * <p>Words: a talk is <em>taken along</em>, which is a <em>taking</em>; its notes are <em>sent</em> when there is network
 * again. Rules: only this talk, only what holding it asks for, sealed on the device for a day at most; who sends shows anew
 * who he or she is; what changed here and there is put side by side and never overwritten.
 *
 * <p>The script lies in {@code static/assets/offline} and the worker in {@code resources/offline}; why it is done this way
 * stands in docs/decisions/0122.
 *
 * <p>Read in this order: {@link nl.nabij.offline.Taking}, {@link nl.nabij.offline.Takings}, {@code assets/offline/vault.js},
 * {@code assets/offline/talk.js}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Offline",
        allowedDependencies = {
            "shared",
            "regions",
            "identity",
            "site",
            "access",
            "residents",
            "responses",
            "library",
            "talks"
        })
package nl.nabij.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
