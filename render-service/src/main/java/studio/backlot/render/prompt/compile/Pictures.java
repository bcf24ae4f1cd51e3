package studio.backlot.render.prompt.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.id.AssetRef;
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

    /** Of a still, or of a whole shot whose calls are not known yet. */
    static Pictures of(Moment moment, Profile profile) {
        return of(moment, profile, CallLengths.NONE);
    }

    /** Of one of the calls of a shot. */
    static Pictures of(Moment moment, Profile profile, CallLengths calls) {
        Pictures pictures = new Pictures(profile);
        Optional<Reference> before = before(moment, calls);
        before.ifPresent(pictures::goesOnFrom);
        moment.material()
                .supply()
                .approved()
                .filter(_ -> moment.number() == 1)
                .ifPresent(still -> pictures.beginsWith(still, before.isPresent()));
        moment.material()
                .supply()
                .next()
                .filter(_ -> moment.number() == moment.of())
                .ifPresent(next -> pictures.endsOn(next, calls));
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
        return given.stream().anyMatch(reference -> reference.role().isReference());
    }

    private static Optional<Reference> before(Moment moment, CallLengths calls) {
        if (moment.number() > 1) {
            Role role = calls.extended() ? Role.VIDEO : Role.FIRST_FRAME;
            return Optional.of(new Reference(role, "call " + (moment.number() - 1), Optional.empty()));
        }
        Material material = moment.material();
        return material.supply().previous().filter(previous -> material.shot().link() == Link.CONTINUES);
    }

    private void goesOnFrom(Reference before) {
        if (before.role() == Role.VIDEO || profile.abilities().pictures().firstFrame()) {
            given.add(before);
        } else {
            drop(Section.CONTINUITY, before, "the model goes on from no frame");
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
    private void endsOn(Reference frame, CallLengths calls) {
        if (!profile.abilities().pictures().lastFrame()) {
            drop(Section.CONTINUITY, frame, "the model ends on no frame");
        } else if (isGiven(Role.VIDEO)) {
            drop(Section.CONTINUITY, frame, "the model ends on no frame when it goes on from a video");
        } else if (given.isEmpty()) {
            drop(Section.CONTINUITY, frame, "the model ends on a frame only when it goes on from one");
        } else if (!calls.endWhole()) {
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
        Reference noPlate =
                new Reference(Role.PLATE, material.world().set().id().value(), Optional.empty());
        give(Section.SET, material.supply().plate().orElse(noPlate), "there is no plate of this set and light");
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
        boolean goesOn = isGiven(Role.FIRST_FRAME);
        long taken =
                given.stream().filter(picture -> picture.role().isReference()).count();
        if (takes.references() == 0) {
            drop(section, reference, "the model takes no reference pictures");
        } else if (isGiven(Role.VIDEO)) {
            drop(section, reference, "beside a video the model takes no reference pictures");
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

    private boolean isGiven(Role role) {
        return given.stream().anyMatch(picture -> picture.role() == role);
    }

    private void drop(Section section, Reference reference, String reason) {
        String about = "reference/" + reference.role().slug() + "/" + reference.of();
        notices.add(new Notice(section, about, "", Notice.Way.DROPPED, reason));
    }
}
