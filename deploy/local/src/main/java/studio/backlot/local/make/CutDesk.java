package studio.backlot.local.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.studio.ApiKey;
import studio.backlot.local.studio.StudioHome;
import studio.backlot.local.studio.StudioRecord;
import studio.backlot.local.terminal.Terminal;

/** Takes the cut of a film out to another editing tool and back. */
public final class CutDesk {

    /** What is made anew after a lock, in the order in which it comes. */
    private static final Map<String, String> STEPS = steps();

    private final StudioHome home;
    private final Terminal terminal;

    public CutDesk(StudioHome home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    /**
     * A film's cut.
     *
     * @param revision the newest when empty
     */
    public record Film(String name, Optional<Integer> revision) {
        private String path(String tail, Optional<Double> rate) {
            StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
            revision.ifPresent(number -> query.add("revision=" + number));
            rate.ifPresent(perSecond -> query.add("rate=" + perSecond));
            return "/api/v1/productions/" + name + tail + query;
        }

        private String path(String tail) {
            return path(tail, Optional.empty());
        }
    }

    /**
     * A cut that came back.
     *
     * @param rate how a list counts, frames a second; the film's when empty
     */
    public record Edited(Film film, Path file, Optional<Double> rate) {}

    private static Map<String, String> steps() {
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("picture", "locked");
        steps.put("master", "mastered");
        steps.put("poster", "composed");
        steps.put("trailer", "cut");
        return steps;
    }

    /** Writes the cut as a document; {@code file} says by its extension as which: {@code .otio} or {@code .edl}. */
    public Exit export(Film film, Path file, boolean stop) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String kind = name.substring(name.lastIndexOf('.') + 1);
        if (!kind.equals("otio") && !kind.equals("edl")) {
            throw new Refusal(Exit.USAGE, "%s: a cut is written as .otio or .edl".formatted(file));
        }
        return new Visit(home, terminal).to(stop, studio -> {
            Gateway.Answer answer = gateway(studio).document(film.path("/cut." + kind), bytes -> write(file, bytes));
            if (!answer.ok()) {
                return refused(answer.refusal());
            }
            terminal.line("The cut of %s is written to %s.".formatted(film.name(), file));
            return Exit.DONE;
        });
    }

    /** Says what an edited cut changes and would take; nothing is done. */
    public Exit diff(Edited edited, boolean stop) {
        byte[] body = read(edited.file());
        return new Visit(home, terminal).to(stop, studio -> {
            Gateway.Answer answer = gateway(studio).bytes("POST", edited.film().path("/cut/diff", edited.rate()), body);
            return answer.ok() ? told(answer.body()) : refused(answer.refusal());
        });
    }

    /** Locks the picture as it was edited, waits for the film and fetches it. */
    public Exit lock(Edited edited, Path out, boolean stop) {
        Film film = edited.film();
        byte[] body = read(edited.file());
        return new Visit(home, terminal).to(stop, studio -> {
            Gateway gateway = gateway(studio);
            JsonNode before = gateway.get(film.path("")).body();
            Gateway.Answer answer = gateway.bytes("PUT", film.path("/cut", edited.rate()), body);
            if (!answer.ok()) {
                return refused(answer.refusal());
            }
            return remade(gateway, film, answer.body(), before, out);
        });
    }

    /** Has the film be cut again as its screenplay says. */
    public Exit forget(Film film, Path out, boolean stop) {
        return new Visit(home, terminal).to(stop, studio -> {
            Gateway gateway = gateway(studio);
            JsonNode before = gateway.get(film.path("")).body();
            Gateway.Answer answer = gateway.bytes("DELETE", film.path("/cut"), new byte[0]);
            if (!answer.ok()) {
                return refused(answer.refusal());
            }
            return remade(gateway, film, answer.body(), before, out);
        });
    }

    private Exit remade(Gateway gateway, Film film, JsonNode diff, JsonNode before, Path out) {
        told(diff);
        return diff.path("changes").isEmpty() ? Exit.DONE : made(gateway, film, before, out);
    }

    private Gateway gateway(StudioRecord studio) {
        return new Gateway(studio.gateway(), ApiKey.in(home.key()));
    }

    private Exit told(JsonNode diff) {
        if (diff.path("changes").isEmpty()) {
            terminal.line("Nothing is changed.");
            return Exit.DONE;
        }
        diff.path("changes")
                .forEach(change -> terminal.line("  " + change.path("words").asText()));
        terminal.line("%s instead of %s; to be filmed longer: %s; to be conformed: %s"
                .formatted(
                        seconds(diff.path("after")),
                        seconds(diff.path("before")),
                        names(diff.path("film")),
                        names(diff.path("conform"))));
        diff.path("notes").forEach(note -> terminal.line(terminal.yellow("  " + note.asText())));
        return Exit.DONE;
    }

    private static String seconds(JsonNode time) {
        double seconds =
                time.path("value").asDouble() / Math.max(1, time.path("rate").asDouble());
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static String names(JsonNode shots) {
        List<String> names = new ArrayList<>();
        shots.forEach(shot -> names.add(shot.asText()));
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** Waits until everything that follows from the lock has been made anew, then fetches it. */
    private Exit made(Gateway gateway, Film film, JsonNode before, Path out) {
        List<String> waiting = new ArrayList<>(STEPS.keySet());
        while (!waiting.isEmpty()) {
            JsonNode now = gateway.get(film.path("")).body();
            if (!now.path("reasons").isEmpty()) {
                List<String> why = new ArrayList<>();
                now.path("reasons")
                        .forEach(reason ->
                                why.add("  ✗ %s: %s".formatted(text(reason, "step"), text(reason, "detail"))));
                return refused(why);
            }
            waiting.removeIf(step -> {
                String finished = finished(now, step);
                boolean anew = !finished.isEmpty() && !finished.equals(finished(before, step));
                if (anew) {
                    terminal.line(terminal.green("  ✓ ") + "%-8s %s".formatted(step, STEPS.get(step)));
                }
                return anew;
            });
            Gateway.pause();
        }
        return fetched(gateway, gateway.get(film.path("")).body(), out);
    }

    private Exit fetched(Gateway gateway, JsonNode status, Path out) {
        Optional<Manifest> before = Manifest.in(out);
        try (Downloads downloads = new Downloads(gateway, out)) {
            List<Manifest.Output> outputs = downloads.fetch(status.path("artefacts"));
            double seconds = status.path("durationSeconds").asDouble();
            before.ifPresent(manifest -> manifest.of(seconds, outputs).write(out));
            terminal.line(String.format(Locale.ROOT, "%.1f s of film: %s", seconds, out));
        }
        return Exit.DONE;
    }

    private static String finished(JsonNode status, String step) {
        for (JsonNode each : status.path("steps")) {
            if (text(each, "step").equals(step)) {
                return text(each, "finishedAt");
            }
        }
        return "";
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }

    private Exit refused(List<String> why) {
        why.forEach(line -> terminal.line(terminal.red(line)));
        return Exit.FAILED;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Refusal(Exit.FAILED, file + " cannot be read", unreadable);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Path beside = file.resolveSibling("." + file.getFileName() + ".new");
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new Refusal(Exit.FAILED, file + " cannot be written", unwritable);
        }
    }
}
