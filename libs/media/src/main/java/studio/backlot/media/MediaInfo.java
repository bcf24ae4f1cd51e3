package studio.backlot.media;

import java.util.List;
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
 */
public record MediaInfo(
        String container,
        RationalTime duration,
        List<VideoStream> video,
        List<AudioStream> audio,
        int captionTracks,
        List<Chapter> chapters) {

    public MediaInfo {
        video = List.copyOf(video);
        audio = List.copyOf(audio);
        chapters = List.copyOf(chapters);
    }

    /** The first picture stream. */
    public VideoStream picture() {
        return video.stream()
                .findFirst()
                .orElseThrow(() -> new MediaException.CorruptInput("The file holds no picture, only " + container));
    }

    /** The first sound stream. */
    public AudioStream sound() {
        return audio.stream()
                .findFirst()
                .orElseThrow(() -> new MediaException.CorruptInput("The file holds no sound, only " + container));
    }
}
