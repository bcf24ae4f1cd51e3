package studio.backlot.render.footage;

import java.nio.file.Path;
import java.util.Map;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.media.Clips;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaInfo;
import studio.backlot.media.MediaTools;
import studio.backlot.render.RenderError;

/**
 * Looks at an upload before anything of it is kept: it has to say what it is, hold a picture, and show a frame from its
 * beginning and one from near its end.
 */
public final class Inspection {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "mov", "video/quicktime",
            "mp4", "video/mp4",
            "matroska", "video/x-matroska",
            "webm", "video/webm",
            "avi", "video/x-msvideo",
            "mxf", "application/mxf",
            "mpegts", "video/mp2t",
            "mpeg", "video/mpeg");

    private final MediaTools tools;

    public Inspection(MediaTools tools) {
        this.tools = tools;
    }

    /**
     * What the upload holds.
     *
     * @throws ProblemException {@link RenderError#FOOTAGE_UNREADABLE} when it is not footage
     */
    public MediaInfo of(Path upload) {
        MediaInfo info = probed(upload);
        requireFrames(upload, info);
        return info;
    }

    private MediaInfo probed(Path upload) {
        try {
            MediaInfo info = new Ffprobe(tools).probe(upload);
            if (info.frames() < 2 || isStill(info)) {
                throw new ProblemException(
                        RenderError.FOOTAGE_UNREADABLE, "The upload is a single picture, not a film.");
            }
            return info;
        } catch (MediaException.CorruptInput corrupt) {
            throw new ProblemException(RenderError.FOOTAGE_UNREADABLE, sentence(upload, corrupt));
        } catch (MediaException.TimedOut slow) {
            throw new ProblemException(
                    RenderError.FOOTAGE_UNREADABLE, "The upload could not be read in time; it may be damaged.");
        }
    }

    private static boolean isStill(MediaInfo info) {
        return info.container().endsWith("_pipe");
    }

    private void requireFrames(Path upload, MediaInfo info) {
        Clips clips = new Clips(tools);
        try {
            clips.still(upload, 0);
            clips.still(upload, info.frames() * 9 / 10);
        } catch (MediaException.CorruptInput | MediaException.Failed | MediaException.TimedOut undecodable) {
            throw new ProblemException(
                    RenderError.FOOTAGE_UNREADABLE,
                    "The upload is damaged or was cut off: not all of its frames can be decoded.");
        }
    }

    /** The media type of a container as ffmpeg names it. */
    public static String mediaType(MediaInfo info) {
        for (String name : info.container().split(",", -1)) {
            String type = MEDIA_TYPES.get(name);
            if (type != null) {
                return type;
            }
        }
        return "application/octet-stream";
    }

    private static String sentence(Path upload, MediaException.CorruptInput corrupt) {
        String said = String.valueOf(corrupt.getMessage());
        String name = upload.getFileName().toString();
        return said.startsWith(name) ? "The upload" + said.substring(name.length()) + "." : said + ".";
    }
}
