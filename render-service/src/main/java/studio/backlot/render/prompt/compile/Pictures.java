package studio.backlot.render.prompt.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Notice;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.prompt.Section;
import studio.backlot.render.prompt.profile.Abilities;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.prompt.words.Moment;

/**
 * The pictures of a call in their order: the frame that it goes on from, or the approved still that it begins with, the one that it ends on, the master portrait of everyone in the frame (whom
 * the frame is about first), the plate, the style. What a model does not take is listed.
 */
final class Pictures {
    private final List<Reference> given = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Profile profile;

    private Pictures(Profile profile) {
        this.profile = profile;
    }

    /** @param length of the call, empty while it is not known and of a still */
    static Pictures of(Moment moment, Profile profile, Optional<Call.Length> length) {
        Pictures pictures = new Pictures(profile);
        Optional<Reference> first = firstFrame(moment);
        first.ifPresent(pictures::goesOnFrom);
        moment.material()
                .supply()
                .approved()
                .filter(_ -> moment.number() == 1)
                .ifPresent(still -> pictures.beginsWith(still, first.isPresent()));
        moment.material()
                .supply()
                .next()
                .filter(_ -> moment.number() == moment.of())
                .ifPresent(next -> pictures.endsOn(next, length));
        pictures.wanted(moment);
        return pictures;
    }

    List<Reference> given() {
        return List.copyOf(given);
    }

    List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** Whether pictures are given besides frames. */
    boolean references() {
        return given.stream().anyMatch(reference -> !reference.role().isFrame());
    }

    private static Optional<Reference> firstFrame(Moment moment) {
        if (moment.number() > 1) {
            return Optional.of(new Reference(Role.FIRST_FRAME, "call " + (moment.number() - 1), Optional.empty()));
        }
        Material material = moment.material();
        return material.supply().previous().filter(previous -> material.shot().link() == Link.CONTINUES);
    }

    private void goesOnFrom(Reference frame) {
        if (profile.abilities().pictures().firstFrame()) {
            given.add(frame);
        } else {
            drop(Section.CONTINUITY, frame, "the model goes on from no frame");
        }
    }

    /** What goes on from a picture cannot begin with another one. */
    private void beginsWith(Reference still, boolean goesOn) {
        if (goesOn) {
            drop(Section.CONTINUITY, still, "the picture goes on from the shot before");
        } else {
            goesOnFrom(still);
        }
    }

    /** Models that end on a frame go on from one, too; what is cut off at the end would be what they end on. */
    private void endsOn(Reference frame, Optional<Call.Length> length) {
        boolean whole = length.filter(made ->
                        made.kept().duration().seconds() == made.generated().seconds())
                .isPresent();
        if (!profile.abilities().pictures().lastFrame()) {
            drop(Section.CONTINUITY, frame, "the model ends on no frame");
        } else if (given.isEmpty()) {
            drop(Section.CONTINUITY, frame, "the model ends on a frame only when it goes on from one");
        } else if (!whole) {
            drop(Section.CONTINUITY, frame, "the end of what the model makes is cut off");
        } else {
            given.add(frame);
        }
    }

    private void wanted(Moment moment) {
        Material material = moment.material();
        Comparator<CastMember> leadFirst = Comparator.comparing(
                member -> moment.lead().filter(member::equals).isEmpty());
        for (CastMember member : moment.inFrame().stream().sorted(leadFirst).toList()) {
            Optional<AssetRef> portrait =
                    Optional.ofNullable(material.supply().portraits().get(member.id()));
            Reference reference = new Reference(Role.PORTRAIT, member.id().value(), portrait);
            give(Section.IDENTITY, reference, "the portrait has not been drawn");
        }
        give(
                Section.SET,
                new Reference(
                        Role.PLATE,
                        material.world().set().id().value(),
                        material.supply().plate()),
                "there is no plate of this set, camera and light");
        give(
                Section.STYLE,
                new Reference(
                        Role.STYLE,
                        material.world().style().name(),
                        material.supply().style()),
                "there is no frame in this style");
    }

    private void give(Section section, Reference reference, String absent) {
        Abilities.Pictures takes = profile.abilities().pictures();
        boolean goesOn = given.stream().anyMatch(picture -> picture.role() == Role.FIRST_FRAME);
        long taken = given.stream().filter(picture -> !picture.role().isFrame()).count();
        if (takes.references() == 0) {
            drop(section, reference, "the model takes no reference pictures");
        } else if (goesOn && !takes.together()) {
            drop(section, reference, "beside a first frame the model takes no reference pictures");
        } else if (reference.asset().isEmpty()) {
            drop(section, reference, absent);
        } else if (taken >= takes.references()) {
            drop(section, reference, "the model takes %d reference pictures".formatted(takes.references()));
        } else {
            given.add(reference);
        }
    }

    private void drop(Section section, Reference reference, String reason) {
        String about = "reference/" + reference.role().slug() + "/" + reference.of();
        notices.add(new Notice(section, about, "", Notice.Way.DROPPED, reason));
    }
}
