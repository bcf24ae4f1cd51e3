package studio.backlot.render.provider;

import java.net.URI;
import java.util.Optional;

/** Where a provider may say that a call has ended, so that it is asked sooner. */
@FunctionalInterface
public interface Nudges {

    /** Nowhere: nobody but who asks hears of it. */
    Nudges NONE = _ -> Optional.empty();

    /** The address of one call and no other; empty when this deployment cannot be called. */
    Optional<URI> address(OutputFolder call);
}
