package studio.backlot.gateway.forward;

import static studio.backlot.gateway.identity.Permission.CAST;
import static studio.backlot.gateway.identity.Permission.PLAN;
import static studio.backlot.gateway.identity.Permission.RECORD;
import static studio.backlot.gateway.identity.Permission.SELL;
import static studio.backlot.gateway.identity.Permission.SHOOT;
import static studio.backlot.gateway.identity.Permission.WRITE_STORY;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studio.backlot.gateway.identity.Permission;

/**
 * A branch of the API that another service answers: which one, who may change it, and how large a request may be. A
 * prefix matches itself and everything below it: {@code /shots} and {@code /shots/12B}, never {@code /shotsize}; a segment
 * that begins with a colon stands for any one.
 */
public enum Prefix {
    CHARACTERS("characters", Service.CHARACTER, CAST, Limits.DOCUMENT),
    SCRIPTS("scripts", Service.STORY, WRITE_STORY, Limits.SOURCE),
    REVISIONS("productions/:name/revisions", Service.STORY, WRITE_STORY, Limits.DOCUMENT),
    LEDGER("productions/:name/ledger", Service.RENDER, SHOOT, Limits.DOCUMENT),
    SCENES("productions/:name/scenes", Service.RENDER, SHOOT, Limits.DOCUMENT),
    PLANS("productions/:name/plan", Service.RENDER, SHOOT, Limits.DOCUMENT),
    BILLS("productions/:name/bill", Service.RENDER, PLAN, Limits.DOCUMENT),
    GAPS("productions/:name/footage", Service.RENDER, SHOOT, Limits.DOCUMENT),
    REVIEWS("productions/:name/shots", Service.PREPRODUCTION, SHOOT, Limits.DOCUMENT),
    CUT_OTIO("productions/:name/cut.otio", Service.RENDER, SHOOT, Limits.SOURCE),
    CUT_EDL("productions/:name/cut.edl", Service.RENDER, SHOOT, Limits.SOURCE),
    CUT("productions/:name/cut", Service.RENDER, SHOOT, Limits.SOURCE),
    SCHEMAS("schemas", Service.STORY, WRITE_STORY, Limits.DOCUMENT),
    PROJECTS("projects", Service.PREPRODUCTION, PLAN, Limits.DOCUMENT),
    PRODUCTION("production", Service.RENDER, SHOOT, Limits.FOOTAGE),
    SHOTS("shots", Service.RENDER, SHOOT, Limits.DOCUMENT),
    PROFILES("profiles", Service.RENDER, SHOOT, Limits.DOCUMENT),
    PROVIDERS("providers", Service.RENDER, PLAN, Limits.DOCUMENT),
    JOBS("jobs", Service.RENDER, PLAN, Limits.DOCUMENT),
    POLICIES("policies", Service.RENDER, PLAN, Limits.DOCUMENT),
    BUDGETS("budgets", Service.RENDER, PLAN, Limits.DOCUMENT),
    /** From providers of models, who have no identity here: the service itself knows whether they may. */
    WEBHOOKS("webhooks", Service.RENDER, Limits.DOCUMENT),
    FOOTAGE("footage", Service.RENDER, SHOOT, Limits.FOOTAGE),
    POST_PRODUCTION("post-production", Service.AUDIO, RECORD, Limits.DOCUMENT),
    RECORDINGS("recordings", Service.AUDIO, RECORD, Limits.DOCUMENT),
    MARKETING("marketing", Service.MARKETING, SELL, Limits.DOCUMENT);

    /** Path that every branch is below. */
    public static final String ROOT = "/api/v1/";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String segment;
    private final Pattern below;
    private final Service service;
    private final Optional<Permission> permission;
    private final long limit;

    Prefix(String segment, Service service, Permission permission, long limit) {
        this(segment, service, Optional.of(permission), limit);
    }

    /** For anyone. */
    Prefix(String segment, Service service, long limit) {
        this(segment, service, Optional.empty(), limit);
    }

    Prefix(String segment, Service service, Optional<Permission> permission, long limit) {
        this.segment = segment;
        String written = segment.replace(".", "\\.").replaceAll(":\\w+", "[^/]+");
        this.below = Pattern.compile(Pattern.quote(ROOT) + written + "(/.*)?");
        this.service = service;
        this.permission = permission;
        this.limit = limit;
    }

    /** The branch of a normalised path. */
    public static Optional<Prefix> of(String path) {
        return Arrays.stream(values())
                .filter(prefix -> prefix.below.matcher(path).matches())
                .findFirst();
    }

    public String path() {
        return ROOT + segment;
    }

    public Service service() {
        return service;
    }

    /** Most bytes of a request's body. */
    public long limit() {
        return limit;
    }

    /** Whether a caller with these roles may send this method here; to an open branch anyone may post. */
    public boolean permits(String method, Set<String> roles) {
        return permission
                .map(needed -> SAFE.contains(method) || needed.grantedTo(roles))
                .orElse(method.equals("POST"));
    }

    /** Whether nobody here is asked who he is. */
    public boolean isOpen() {
        return permission.isEmpty();
    }

    /** Limits in bytes. */
    private static final class Limits {
        static final long DOCUMENT = 2L << 20;
        static final long SOURCE = 10L << 20;
        static final long FOOTAGE = 8L << 30;
    }
}
