package studio.backlot.render.weave;

import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.ShotSize;

/** A camera in words for a prompt, such as "medium close-up, 65 mm short portrait lens, low angle, the camera dollies in". */
public final class CameraWording {

    private CameraWording() {}

    public static String of(Camera camera, ShotSize size, MoveKind move) {
        return frame(camera, size) + ", " + move(move);
    }

    /** What one picture shows of it: size, lens, angle. */
    public static String frame(Camera camera, ShotSize size) {
        String angle = camera.tilt() < -12 ? ", high angle" : camera.tilt() > 8 ? ", low angle" : "";
        String tilted = Math.abs(camera.roll()) > 4 ? ", tilted horizon" : "";
        return "%s, %s%s%s".formatted(size(size), Lens.nearest(camera.lens()).words(), angle, tilted);
    }

    private static String size(ShotSize size) {
        return switch (size) {
            case EWS -> "extreme wide shot";
            case WS -> "wide shot";
            case FS -> "full shot";
            case MLS -> "cowboy shot";
            case MS -> "medium shot";
            case MCU -> "medium close-up";
            case CU -> "close-up";
            case ECU -> "extreme close-up";
            case OTS -> "over-the-shoulder shot";
            case INSERT -> "insert";
        };
    }

    /** What the camera does over the time of a shot. */
    public static String move(MoveKind move) {
        return switch (move) {
            case STATIC -> "the camera holds still";
            case PAN_LEFT -> "the camera pans left";
            case PAN_RIGHT -> "the camera pans right";
            case TILT_UP -> "the camera tilts up";
            case TILT_DOWN -> "the camera tilts down";
            case DOLLY_IN -> "the camera dollies in";
            case DOLLY_OUT -> "the camera dollies out";
            case TRUCK_LEFT -> "the camera trucks left";
            case TRUCK_RIGHT -> "the camera trucks right";
            case PEDESTAL_UP -> "the camera rises";
            case PEDESTAL_DOWN -> "the camera sinks";
            case ZOOM_IN -> "the lens zooms in";
            case ZOOM_OUT -> "the lens zooms out";
            case ORBIT_LEFT -> "the camera orbits to the left";
            case ORBIT_RIGHT -> "the camera orbits to the right";
            case CRANE_UP -> "the camera cranes up";
            case CRANE_DOWN -> "the camera cranes down";
            case HANDHELD -> "the camera is held by hand";
            case FOLLOW -> "the camera follows";
        };
    }
}
