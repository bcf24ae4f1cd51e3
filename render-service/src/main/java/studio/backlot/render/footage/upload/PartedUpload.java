package studio.backlot.render.footage.upload;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.RenderError;

/**
 * A file on its way in. Its parts come in any order and may come again; all but the last have the same size.
 *
 * @param id of the upload, and of the footage that it becomes
 * @param file what it will be
 * @param partSize bytes of every part but the last
 * @param parts that are there, in order
 * @param touchedAt when the last part came
 */
public record PartedUpload(
        UUID id,
        AnnouncedFile file,
        int partSize,
        Status status,
        List<Part> parts,
        Instant begunAt,
        Instant touchedAt) {

    /** Most parts that S3 takes of one file. */
    private static final int MOST_PARTS = 10_000;

    public PartedUpload {
        parts = List.copyOf(parts);
    }

    /**
     * A file as its sender announces it.
     *
     * @param size bytes, 1 or more
     * @param sha256 of the whole file, when the sender knows it
     * @param project production that it is for
     */
    public record AnnouncedFile(String name, long size, Optional<String> sha256, Optional<ProjectId> project) {}

    /** A part that is there; numbers count from 1. */
    public record Part(int number, long size, String sha256) {}

    /** How far an upload is. */
    public enum Status {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("complete")
        COMPLETE,
        @JsonProperty("aborted")
        ABORTED,
        @JsonProperty("expired")
        EXPIRED
    }

    /** The size of parts for a file: the usual one, or what it takes to get along with the parts that S3 takes. */
    public static int partSize(long fileSize, int usual) {
        long least = Math.ceilDiv(fileSize, (long) MOST_PARTS);
        return Math.toIntExact(Math.max(usual, least));
    }

    /** How many parts the file has. */
    public int count() {
        return Math.toIntExact(Math.ceilDiv(file.size(), (long) partSize));
    }

    /**
     * How many bytes a part has to have.
     *
     * @throws ProblemException {@link RenderError#UPLOAD_PART_WRONG} when the file has no such part
     */
    public long sizeOf(int number) {
        if (number < 1 || number > count()) {
            throw new ProblemException(
                    RenderError.UPLOAD_PART_WRONG,
                    "There is no part %d: %d bytes in parts of %d are parts 1 to %d."
                            .formatted(number, file.size(), partSize, count()));
        }
        return number < count() ? partSize : file.size() - (count() - 1L) * partSize;
    }

    public Optional<Part> part(int number) {
        return parts.stream().filter(part -> part.number() == number).findFirst();
    }

    /** Numbers of the parts that are not there. */
    public List<Integer> missing() {
        Set<Integer> there = parts.stream().map(Part::number).collect(Collectors.toUnmodifiableSet());
        return IntStream.rangeClosed(1, count())
                .filter(number -> !there.contains(number))
                .boxed()
                .toList();
    }

    /** Refuses what comes after the end with {@link RenderError#UPLOAD_ENDED}. */
    public PartedUpload requireOpen() {
        return switch (status) {
            case OPEN -> this;
            case COMPLETE -> throw ended("It is complete: see footage " + id + ".");
            case ABORTED -> throw ended("It was aborted. Begin a new one.");
            case EXPIRED -> throw ended("Nothing came for too long, so its parts are gone. Begin a new one.");
        };
    }

    /** Refuses to end what is not whole with {@link RenderError#UPLOAD_INCOMPLETE}. */
    public PartedUpload requireWhole() {
        List<Integer> missing = missing();
        if (!missing.isEmpty()) {
            String first = missing.stream().limit(5).map(String::valueOf).collect(Collectors.joining(", "));
            throw new ProblemException(
                    RenderError.UPLOAD_INCOMPLETE,
                    "%d of %d parts are missing: %s%s."
                            .formatted(missing.size(), count(), first, missing.size() > 5 ? " …" : ""));
        }
        return this;
    }

    private static ProblemException ended(String detail) {
        return new ProblemException(RenderError.UPLOAD_ENDED, detail);
    }
}
