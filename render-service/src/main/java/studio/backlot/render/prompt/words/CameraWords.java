package studio.backlot.render.prompt.words;

import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.render.prompt.Section;
import studio.backlot.render.weave.CameraWording;

/** Frame, lens and move. Angle and height of the brief are in the camera that was found for it. */
final class CameraWords {
    private CameraWords() {}

    static void tell(Moment moment, FactSheet sheet) {
        CameraBrief brief = moment.material().shot().brief().camera();
        String subject = brief.subject()
                .map(name -> StateWords.target(moment.material(), name))
                .or(() -> moment.lead().map(CastMember::name))
                .map(name -> " on " + name)
                .orElse("");
        String frame = CameraWording.frame(moment.camera(0), brief.size());
        sheet.about(
                        Section.CAMERA,
                        "camera/frame",
                        "/shot/brief/camera/size",
                        "/shot/brief/camera/lens",
                        "/shot/brief/camera/subject",
                        "/shot/brief/camera/angle",
                        "/shot/brief/camera/height")
                .core()
                .says(frame + (subject.isEmpty() ? "" : ", framed" + subject), frame);
        sheet.about(Section.CAMERA, "camera/move", "/shot/brief/camera/move")
                .moving()
                .says(CameraWording.move(brief.move()));
    }
}
