package studio.backlot.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;

/** Looks into media files, also hostile ones: bounded in time, in memory, and to the file itself. */
public final class Ffprobe {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ANSWER_LIMIT = 4 << 20;
    private static final long MOST_PIXELS = 8192L * 8192;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Containers of pictures and sound. Playlists, scripts and text, which name other files, are none of them. */
    private static final String FORMATS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mxf,mpeg,mpegts,flv,asf,ogg,"
            + "wav,w64,aiff,flac,mp3,aac,ac3,eac3,caf,gif,apng,png_pipe,jpeg_pipe,webp_pipe,tiff_pipe,ivf,h264,hevc";

    private final MediaTools tools;
    private final Duration patience;

    public Ffprobe(MediaTools tools) {
        this(tools, PATIENCE);
    }

    /** One that is not waited for any longer. */
    public Ffprobe(MediaTools tools, Duration patience) {
        this.tools = tools;
        this.patience = patience;
    }

    /**
     * What a file holds.
     *
     * @throws MediaException.CorruptInput when it is empty, no media, damaged, of a kind that is not accepted, or too large to be decoded
     * @throws MediaException.TimedOut after 20 seconds, unless another patience was given
     */
    public MediaInfo probe(Path file) {
        requireContent(file);
        List<String> question = List.of(
                "-v",
                "error",
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                FORMATS,
                "-probesize",
                "20000000",
                "-show_format",
                "-show_streams",
                "-show_chapters",
                "-of",
                "json",
                file.toAbsolutePath().toString());
        MediaProcess process = MediaProcess.start(tools, tools.ffprobe(), question, patience);
        try {
            byte[] answer = process.waiting(running -> running.getInputStream().readNBytes(ANSWER_LIMIT));
            if (answer.length == ANSWER_LIMIT) {
                throw MediaException.CorruptInput.of(file, "describes itself without end");
            }
            process.ended();
            return read(file, JSON.readTree(answer));
        } catch (MediaException.Failed | JsonProcessingException unreadable) {
            throw MediaException.CorruptInput.of(file, "is not a media file that can be read, or it is damaged");
        } catch (IOException inMemory) {
            throw new AssertionError(inMemory);
        } finally {
            process.abandon();
        }
    }

    private static void requireContent(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw MediaException.CorruptInput.of(file, "is not a file");
            }
            if (Files.size(file) == 0) {
                throw MediaException.CorruptInput.of(file, "is empty");
            }
        } catch (IOException unreadable) {
            throw MediaException.CorruptInput.of(file, "cannot be read");
        }
    }

    private static MediaInfo read(Path file, JsonNode answer) {
        JsonNode format = answer.path("format");
        List<VideoStream> video = streams(answer, "video")
                .filter(stream ->
                        stream.path("disposition").path("attached_pic").asInt() == 0)
                .flatMap(stream -> video(stream).stream())
                .toList();
        video.stream()
                .filter(stream -> (long) stream.width() * stream.height() > MOST_PIXELS)
                .findFirst()
                .ifPresent(large -> {
                    throw MediaException.CorruptInput.of(
                            file,
                            "has pictures of %d by %d pixels; the most are 8192 by 8192"
                                    .formatted(large.width(), large.height()));
                });
        List<AudioStream> audio = streams(answer, "audio")
                .flatMap(stream -> audio(stream).stream())
                .toList();
        if (video.isEmpty() && audio.isEmpty()) {
            throw MediaException.CorruptInput.of(file, "holds neither picture nor sound");
        }
        RationalTime longest = Stream.concat(
                        video.stream().map(VideoStream::duration),
                        audio.stream().map(AudioStream::duration))
                .max(RationalTime::compareTo)
                .filter(duration -> duration.value() > 0)
                .orElseGet(() -> RationalTime.ofSeconds(format.path("duration").asDouble(0), 1_000_000));
        return new MediaInfo(
                format.path("format_name").asText("unknown"),
                longest,
                video,
                audio,
                (int) streams(answer, "subtitle").count(),
                each(answer.path("chapters")).map(Ffprobe::chapter).toList(),
                timecode(answer));
    }

    /** Containers keep it in their own tags, in those of the picture, or in a track of its own ({@code tmcd}). */
    private static Optional<String> timecode(JsonNode answer) {
        return Stream.concat(each(answer.path("streams")), Stream.of(answer.path("format")))
                .map(part -> part.path("tags").path("timecode").asText(""))
                .filter(timecode -> !timecode.isBlank())
                .findFirst();
    }

    private static Optional<VideoStream> video(JsonNode stream) {
        int width = stream.path("width").asInt();
        int height = stream.path("height").asInt();
        if (width < 1 || height < 1) {
            return Optional.empty();
        }
        return rate(stream.path("avg_frame_rate").asText())
                .or(() -> rate(stream.path("r_frame_rate").asText()))
                .map(rate -> new VideoStream(
                        stream.path("codec_name").asText("unknown"),
                        width,
                        height,
                        rate,
                        stream.has("nb_frames")
                                ? OptionalLong.of(stream.path("nb_frames").asLong())
                                : OptionalLong.empty(),
                        duration(stream),
                        stream.path("color_space").asText("unknown")));
    }

    private static Optional<AudioStream> audio(JsonNode stream) {
        int sampleRate = stream.path("sample_rate").asInt();
        int channels = stream.path("channels").asInt();
        if (sampleRate < 1 || channels < 1) {
            return Optional.empty();
        }
        String codec = stream.path("codec_name").asText("unknown");
        return Optional.of(new AudioStream(codec, sampleRate, channels, duration(stream)));
    }

    private static Chapter chapter(JsonNode chapter) {
        RationalTime start =
                ticks(chapter.path("start").asLong(), chapter.path("time_base").asText());
        RationalTime end =
                ticks(chapter.path("end").asLong(), chapter.path("time_base").asText());
        return new Chapter(chapter.path("tags").path("title").asText(""), new TimeRange(start, end.minus(start)));
    }

    private static RationalTime duration(JsonNode stream) {
        return ticks(
                stream.path("duration_ts").asLong(0), stream.path("time_base").asText());
    }

    /** {@code value} units of a time base such as 1/24000 or 1001/24000. */
    private static RationalTime ticks(long value, String timeBase) {
        return rate(timeBase)
                .map(base -> new RationalTime(Math.multiplyExact(value, (long) base.numerator()), base.denominator()))
                .orElseGet(() -> RationalTime.zero(1));
    }

    private static Optional<FrameRate> rate(String fraction) {
        int slash = fraction.indexOf('/');
        try {
            return Optional.of(new FrameRate(
                    Integer.parseInt(fraction.substring(0, Math.max(0, slash))),
                    Integer.parseInt(fraction.substring(slash + 1))));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Stream<JsonNode> streams(JsonNode answer, String type) {
        return each(answer.path("streams"))
                .filter(stream -> stream.path("codec_type").asText().equals(type));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
