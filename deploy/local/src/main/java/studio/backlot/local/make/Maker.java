package studio.backlot.local.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.make.EventStream.ProductionEvent;
import studio.backlot.local.studio.ApiKey;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.terminal.Terminal;

/** Makes the film of a production: hands the source to the studio, follows the making, fetches what came out. */
public final class Maker {

    private static final Duration APPLY_LIMIT = Duration.ofMinutes(2);

    /** Events after which artefacts are there while others are still being made. */
    private static final Set<String> READY = Set.of("master", "poster");

    private final StudioHome home;
    private final Terminal terminal;
    private final String product;
    private final Clock clock = Clock.systemUTC();

    /**
     * Prepares to make films.
     *
     * @param product version and build of the studio, part of what an output depends on
     */
    public Maker(StudioHome home, Terminal terminal, String product) {
        this.home = home;
        this.terminal = terminal;
        this.product = product;
    }

    /**
     * Makes it, unless the folder already holds what would be made.
     *
     * @param limit most that it may cost
     */
    public Exit make(Order order, Path out, Optional<BigDecimal> limit, boolean force, boolean stop) {
        Optional<Manifest> before = Manifest.in(out);
        if (!force && before.isPresent() && before.get().holds(out, product, order.digest())) {
            terminal.line("%s is made already and nothing has changed: %s (--force asks the studio anyway)"
                    .formatted(order.name(), out));
            return Exit.DONE;
        }
        writable(out);
        return new Visit(home, terminal).to(stop, studio -> {
            Exit planned = limit.isPresent() ? planned(order, limit, studio) : Exit.DONE;
            return planned == Exit.DONE ? new Making(order, out, studio).run(before) : planned;
        });
    }

    private Exit planned(Order order, Optional<BigDecimal> limit, StudioRecord studio) {
        return new FilmPlanner(home, terminal, System.out)
                .plan(order, new Tariff(Optional.empty(), Optional.empty(), limit), false, studio);
    }

    private static void writable(Path out) {
        try {
            Files.createDirectories(out);
            if (!Files.isWritable(out)) {
                throw new Refusal(Exit.FAILED, out + " may not be written to");
            }
        } catch (IOException e) {
            throw new Refusal(Exit.FAILED, "%s cannot be made: %s".formatted(out, e.getMessage()), e);
        }
    }

    /** One making. */
    private final class Making {

        private final Order order;
        private final Path out;
        private final Gateway gateway;
        private final Progress progress = new Progress(terminal, clock);
        private final Instant from = clock.instant();

        Making(Order order, Path out, StudioRecord studio) {
            this.order = order;
            this.out = out;
            this.gateway = new Gateway(studio.gateway(), ApiKey.in(home.key()));
        }

        Exit run(Optional<Manifest> before) {
            terminal.line("Making " + terminal.bold(order.name()));
            Gateway.Answer applied = gateway.apply(order, APPLY_LIMIT);
            if (!applied.ok()) {
                return new SourceMistakes(terminal, order.production()).print(applied);
            }
            int revision = applied.body().path("production").path("revision").asInt();
            String status = applied.body()
                    .path("links")
                    .path("self")
                    .asText("/api/v1/productions/%s?revision=%d".formatted(order.name(), revision));
            String events = applied.body()
                    .path("links")
                    .path("events")
                    .asText("/api/v1/productions/%s/events?revision=%d".formatted(order.name(), revision));
            try (Downloads downloads = new Downloads(gateway, out)) {
                JsonNode last = follow(events, () -> downloads.ahead(status));
                if (!last.path("state").asText().equals("complete")) {
                    return incomplete(last);
                }
                fetch(before, downloads, gateway.get(status).body(), revision);
                summary(last, applied.body().path("unchanged").asBoolean(), paid(revision));
            }
            return Exit.DONE;
        }

        private JsonNode follow(String events, Runnable ahead) {
            List<JsonNode> last = new ArrayList<>();
            Thread clockwork = SupervisorVoice.start(home, terminal, progress);
            try {
                new EventStream(gateway, events).follow(event -> {
                    progress.hear(event);
                    if (READY.contains(event.name())) {
                        ahead.run();
                    }
                    return isLast(event, last);
                });
            } finally {
                clockwork.interrupt();
                terminal.erase();
            }
            return last.getFirst();
        }

        private static boolean isLast(ProductionEvent event, List<JsonNode> last) {
            if (event.name().equals("done") || event.name().equals("incomplete")) {
                last.add(event.data());
                return true;
            }
            return false;
        }

        private void fetch(Optional<Manifest> before, Downloads downloads, JsonNode status, int revision) {
            terminal.draw(List.of("  fetching what came out …"));
            List<Manifest.Output> outputs = downloads.fetch(status.path("artefacts"));
            terminal.erase();
            Manifest manifest = new Manifest(
                    order.name(),
                    revision,
                    product,
                    order.digest(),
                    status.path("durationSeconds").asDouble(),
                    outputs);
            before.ifPresent(older -> removeGone(older, manifest));
            manifest.write(out);
        }

        /** Files of an earlier making that this one does not have would be mistaken for its own. */
        private void removeGone(Manifest older, Manifest newer) {
            List<String> kept =
                    newer.outputs().stream().map(Manifest.Output::path).toList();
            older.outputs().stream()
                    .map(Manifest.Output::path)
                    .filter(path -> !kept.contains(path))
                    .forEach(path -> {
                        try {
                            Files.deleteIfExists(out.resolve(path));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }

        /** By the budgets, else by what the shots said. */
        private String paid(int revision) {
            try {
                return new Spending(gateway).of(order.name(), revision).orElseGet(progress::paid);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return progress.paid();
            }
        }

        private void summary(JsonNode done, boolean unchanged, String paid) {
            double seconds = Duration.between(from, clock.instant()).toMillis() / 1000.0;
            String work = unchanged
                    ? "nothing rendered, the studio knew this source"
                    : "%d shots rendered, %d from the library%s"
                            .formatted(
                                    done.path("rendered").asInt(),
                                    done.path("fromLibrary").asInt(),
                                    paid.isEmpty() ? "" : ", " + paid + " paid");
            terminal.line(terminal.bold("%s: %.1f s of film in %.1f s"
                            .formatted(order.name(), done.path("seconds").asDouble(), seconds))
                    + ", " + work);
            Manifest.in(out).ifPresent(manifest -> manifest.outputs()
                    .forEach(output -> terminal.line("  %s  %s"
                            .formatted(out.resolve(output.path()), terminal.dim(Sizes.words(output.size()))))));
        }

        private Exit incomplete(JsonNode last) {
            List<String> told = progress.failures();
            if (told.isEmpty()) {
                last.path("reasons")
                        .forEach(reason -> terminal.line(terminal.red("  ✗ ")
                                + reason.path("step").asText() + " "
                                + reason.path("what").asText() + ": "
                                + reason.path("detail").asText()));
            }
            terminal.line("The film could not be made; what is done is kept, and 'make' goes on from there.");
            return Exit.FAILED;
        }
    }
}
