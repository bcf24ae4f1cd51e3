package studio.backlot.marketing.trailer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A graph of ffmpeg's filters, and its inputs, as it grows. */
final class FilterGraph {

    private final List<String> inputs = new ArrayList<>();
    private final List<String> filters = new ArrayList<>();
    private int count;
    private int labels;

    /** A stretch of a file; returns the number of the input. */
    int input(Path file, long firstFrame, int frames, int frameRate) {
        inputs.addAll(List.of(
                "-ss", TrailerSound.number((double) firstFrame / frameRate),
                "-t", TrailerSound.number((double) frames / frameRate),
                "-i", file.toString()));
        return count++;
    }

    /** A name for a link that nothing else has. */
    String label() {
        return "s" + labels++;
    }

    void add(String filter) {
        filters.add(filter);
    }

    List<String> arguments(String output, List<String> rest) {
        List<String> arguments = new ArrayList<>(inputs);
        arguments.addAll(List.of("-filter_complex", String.join(";", filters), "-map", output));
        arguments.addAll(rest);
        return arguments;
    }
}
