package studio.backlot.render.provider;

import java.time.Instant;

/** How the webhooks of an account prove who they come from. */
@FunctionalInterface
public interface Signature {

    /** Whether it was signed by the provider for this account, and lately. */
    boolean proves(Webhook webhook, Instant now);
}
