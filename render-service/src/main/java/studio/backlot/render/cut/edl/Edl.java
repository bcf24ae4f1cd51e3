package studio.backlot.render.cut.edl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An edit decision list, CMX 3600 and what is written as such: its lines in order, with the places they came from. */
public record Edl(List<Located> lines) {

    public Edl {
        lines = List.copyOf(lines);
    }

    /** A line and its number in the file, from 1; lines that are made here count on. */
    public record Located(int number, EdlLine line) {}

    /** Lines that are numbered as they come. */
    public static Edl of(List<EdlLine> lines) {
        return new Edl(IntStream.range(0, lines.size())
                .mapToObj(at -> new Located(at + 1, lines.get(at)))
                .toList());
    }

    public Optional<String> title() {
        return lines.stream()
                .map(Located::line)
                .filter(EdlLine.Title.class::isInstance)
                .map(line -> ((EdlLine.Title) line).title())
                .findFirst();
    }

    /** UTF-8, lines ended by line feeds, columns as CMX 3600 has them where the reel fits. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder();
        lines.forEach(
                located -> text.append(located.line().text().stripTrailing()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
