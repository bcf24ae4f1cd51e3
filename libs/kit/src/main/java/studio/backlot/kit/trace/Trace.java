package studio.backlot.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C {@code traceparent} that work belongs to, kept from a request through transactions, tasks and events even when
 * no tracing collector is configured.
 */
public final class Trace {

    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String LOCAL = "backlot.traceparent";
    private static final ScopedValue<String> SCOPED = ScopedValue.newInstance();

    private Trace() {}

    /** The trace that this thread or Vert.x context works for; a new one when there is none. */
    public static String current() {
        if (SCOPED.isBound()) {
            return SCOPED.get();
        }
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return "00-%s-%s-%s"
                    .formatted(
                            span.getTraceId(),
                            span.getSpanId(),
                            span.getTraceFlags().asHex());
        }
        return local().orElseGet(Trace::root);
    }

    /** Runs work that belongs to {@code traceparent} on this thread. */
    public static void in(String traceparent, Runnable work) {
        ScopedValue.where(SCOPED, traceparent).run(work);
    }

    /** Lets everything later on this Vert.x context belong to {@code traceparent}, when that is well formed. */
    public static void adopt(@Nullable String traceparent) {
        if (traceparent != null && TRACEPARENT.matcher(traceparent).matches() && onDuplicatedContext()) {
            ContextLocals.put(LOCAL, traceparent);
        }
    }

    private static Optional<String> local() {
        return onDuplicatedContext() ? ContextLocals.get(LOCAL) : Optional.empty();
    }

    private static boolean onDuplicatedContext() {
        return VertxContext.isOnDuplicatedContext();
    }

    private static String root() {
        byte[] trace = new byte[16];
        byte[] span = new byte[8];
        ThreadLocalRandom.current().nextBytes(trace);
        ThreadLocalRandom.current().nextBytes(span);
        return "00-" + HexFormat.of().formatHex(trace) + "-" + HexFormat.of().formatHex(span) + "-00";
    }
}
