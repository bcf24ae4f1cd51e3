package studio.backlot.media;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.time.RationalTime;

/**
 * What a media file holds.
 *
 * @param container ffmpeg's names of the format, such as mov,mp4,m4a,3gp,3g2,mj2
 * @param duration of the longest stream, in microseconds where the container knows no better
 * @param video picture streams in order
 * @param audio sound streams in order
 * @param captionTracks number of text tracks
 * @param chapters in order
 * @param timecode of the first frame as the file writes it, such as 01:00:00;00
 */
public record MediaInfo(
        String container,
        RationalTime duration,
        List<VideoStream> video,
        List<AudioStream> audio,
        int captionTracks,
        List<Chapter> chapters,
        Optional<String> timecode) {

    public MediaInfo {
        video = List.copyOf(video);
        audio = List.copyOf(audio);
        chapters = List.copyOf(chapters);
        timecode = Absent.optional(timecode);
    }

    /** The first picture stream. */
    public VideoStream picture() {
        return video.stream()
                .findFirst()
                .orElseThrow(() -> new MediaException.CorruptInput("The file holds no picture, only " + container));
    }

    /** Frames of the picture; worked out from its length where the container does not say. */
    public long frames() {
        VideoStream picture = picture();
        return picture.frames()
                .orElseGet(() -> picture.rate().frame(picture.duration().value() > 0 ? picture.duration() : duration));
    }

    /** The first sound stream. */
    public AudioStream sound() {
        return audio.stream()
                .findFirst()
                .orElseThrow(() -> new MediaException.CorruptInput("The file holds no sound, only " + container));
    }
}
