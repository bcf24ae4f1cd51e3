package studio.backlot.render.prompt.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Pattern;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.continuity.Presence;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Section;
import studio.backlot.render.weave.Point;
import studio.backlot.render.weave.Projection;

/** What carries over and what changes: clothes, place, body, face, eyes of everyone in the frame. */
final class StateWords {
    private final Moment moment;
    private final FactSheet sheet;

    private StateWords(Moment moment, FactSheet sheet) {
        this.moment = moment;
        this.sheet = sheet;
    }

    static void tell(Moment moment, FactSheet sheet) {
        StateWords words = new StateWords(moment, sheet);
        moment.material().people().forEach(words::person);
    }

    private void person(CastMember member) {
        CharacterId id = member.id();
        Presence was = moment.start().cast().get(id);
        Presence is = moment.end().cast().get(id);
        if (!moment.isInFrame(member)) {
            sheet.about(
                            Section.STATE,
                            "cast/" + id + "/state",
                            Pointers.before(id, ""),
                            Pointers.after(id, ""),
                            Pointers.cast(moment.material(), member, "/dna/wardrobe"))
                    .dropped("on the set, but never in the frame");
            return;
        }
        comesTo(member);
        Presence start = was == null ? is : was;
        Presence end = is == null ? start : is;
        wardrobe(member, start, end);
        presence(member, was == null, is == null);
        place(member, start, end);
        posture(member, start, end);
        expression(member, start, end);
        gaze(member, start, end);
    }

    /** A still has no room for what somebody was before. */
    private void comesTo(CastMember member) {
        Presence was = moment.material().passage().before().cast().get(member.id());
        Presence is = moment.material().passage().after().cast().get(member.id());
        if (moment.range().isEmpty() && was != null && !was.equals(is)) {
            sheet.about(Section.STATE, "cast/" + member.id() + "/before", Pointers.before(member.id(), ""))
                    .dropped("a still shows what the shot comes to");
        }
    }

    private FactSheet.Statement about(CastMember member, String what, String... parts) {
        List<String> sources = new ArrayList<>();
        for (String part : parts) {
            sources.add(Pointers.before(member.id(), part));
            sources.add(Pointers.after(member.id(), part));
        }
        return sheet.about(Section.STATE, "cast/" + member.id() + "/" + what, sources.toArray(String[]::new));
    }

    private void wardrobe(CastMember member, Presence start, Presence end) {
        Optional<Outfit> worn = outfit(member, start.outfit());
        Optional<Outfit> then = outfit(member, end.outfit());
        String[] sources = {
            Pointers.before(member.id(), "outfit"),
            Pointers.after(member.id(), "outfit"),
            Pointers.cast(moment.material(), member, "/dna/wardrobe")
        };
        FactSheet.Statement statement = sheet.about(Section.STATE, "cast/" + member.id() + "/wardrobe", sources);
        if (member.dna().identity().form() == Form.ORB) {
            statement.dropped("an orb wears nothing");
            return;
        }
        String clothes = worn.map(outfit -> clothes(outfit, true)).orElse("");
        if (clothes.isEmpty()) {
            statement.dropped("nothing is said of what is worn");
            return;
        }
        String change = then.filter(other -> !other.equals(worn.orElse(other)))
                .map(other -> ", then " + clothes(other, true))
                .orElse("");
        statement
                .core()
                .says(
                        "%s wears %s".formatted(member.name(), clothes + change),
                        "%s wears %s"
                                .formatted(
                                        member.name(),
                                        worn.map(outfit -> clothes(outfit, false))
                                                .orElse("")));
    }

    private static Optional<Outfit> outfit(CastMember member, String name) {
        return member.dna().wardrobe().stream()
                .filter(outfit -> outfit.name().equals(name))
                .findFirst()
                .or(() -> member.dna().wardrobe().stream().findFirst());
    }

    static String clothes(Outfit outfit, boolean full) {
        return Say.list(outfit.garments().stream()
                .map(garment -> full ? garment(garment) : plain(garment))
                .toList());
    }

    private static String garment(Garment garment) {
        String pattern = garment.pattern()
                .filter(how -> how != Pattern.PLAIN)
                .map(how -> " " + Say.word(how))
                .orElse("");
        String accent =
                garment.accent().map(colour -> " with " + ColourName.of(colour)).orElse("");
        return counted(garment, ColourName.of(garment.colour()) + pattern) + accent;
    }

    private static String plain(Garment garment) {
        return counted(garment, ColourName.name(garment.colour()));
    }

    private static String counted(Garment garment, String looks) {
        String named = looks + " " + Say.word(garment.kind());
        return switch (garment.kind()) {
            case TROUSERS, SHOES, GLASSES -> named;
            case SHIRT, SWEATER, JACKET, COAT, DRESS, SKIRT, SCARF, HAT, CAP, BEANIE, ROBE, APRON -> Say.article(named);
        };
    }

    private void presence(CastMember member, boolean enters, boolean leaves) {
        if (enters || leaves) {
            about(member, "presence")
                    .moving()
                    .says(member.name() + (enters ? " comes in during the shot" : " leaves during the shot"));
        }
    }

    private void place(CastMember member, Presence start, Presence end) {
        String from = place(start, moment.view(0));
        Point was = Point.of(start.position());
        Point is = Point.of(end.position());
        about(member, "place", "position").core().says("%s is %s".formatted(member.name(), from));
        if (was.distance(is) > 0.25) {
            about(member, "way", "position")
                    .moving()
                    .says("%s moves %s and comes to be %s"
                            .formatted(member.name(), way(was, is), place(end, moment.view(1))));
        }
    }

    private String way(Point was, Point is) {
        Projection view = moment.view(0);
        double nearer = view.depth(was) - view.depth(is);
        double right = view.across(is.x(), is.y(), is.z()) - view.across(was.x(), was.y(), was.z());
        if (Math.abs(right) > Math.abs(nearer)) {
            return right > 0 ? "camera-right" : "camera-left";
        }
        return nearer > 0 ? "towards the camera" : "away from the camera";
    }

    private static String place(Presence presence, Projection view) {
        Point feet = Point.of(presence.position());
        double depth = view.depth(feet);
        if (depth < Projection.NEAR) {
            return "behind the camera";
        }
        double middle = view.column(view.across(feet.x(), feet.y(), feet.z()), depth) / view.width();
        String side = middle < 0 || middle > 1
                ? "outside the frame, " + (middle < 0 ? "camera-left" : "camera-right")
                : middle < 0.36 ? "camera-left" : middle > 0.64 ? "camera-right" : "in the centre of the frame";
        return "%s, %s m from the camera".formatted(side, Say.number(depth));
    }

    private void posture(CastMember member, Presence start, Presence end) {
        String from = pose(start.pose());
        String turned = turned(start, moment.view(0));
        about(member, "posture", "pose", "facing").says("%s %s, %s".formatted(member.name(), from, turned));
        String to = pose(end.pose());
        String turnedTo = turned(end, moment.view(1));
        if (!from.equals(to) || !turned.equals(turnedTo)) {
            about(member, "posture-change", "pose", "facing")
                    .moving()
                    .says("then %s %s, %s".formatted(member.name(), to, turnedTo));
        }
    }

    private static String pose(Pose pose) {
        return switch (pose) {
            case STAND -> "stands";
            case SIT -> "sits";
            case WALK -> "walks";
            case REACH -> "reaches out";
            case POINT -> "points";
            case WRITE -> "sits and writes";
            case TYPE -> "sits and types";
            case HOLD -> "holds something in both hands";
            case FALL_BACK -> "falls back";
            case FLOAT -> "floats";
        };
    }

    /** How the body is turned to the lens. */
    private static String turned(Presence presence, Projection view) {
        Point here = Point.of(presence.position());
        Point looks = Point.facing(presence.facing());
        Point eye = view.camera().position().minus(here);
        Point flat = new Point(eye.x(), 0, eye.z()).unit();
        double towards = looks.dot(flat);
        String side = looks.dot(view.camera().right()) < 0 ? "camera-left" : "camera-right";
        if (towards > 0.94) {
            return "facing the camera";
        }
        if (towards > 0.5) {
            return "three-quarters to the camera, turned " + side;
        }
        if (towards > -0.35) {
            return "in profile, turned " + side;
        }
        return towards > -0.94 ? "three-quarters from behind, turned " + side : "with the back to the camera";
    }

    private void expression(CastMember member, Presence start, Presence end) {
        if (member.dna().identity().form() == Form.ORB) {
            about(member, "expression", "expression").dropped("an orb has no face; its palette is in the acting notes");
            return;
        }
        String from = start.expression() == Expression.NEUTRAL ? "calm" : Say.word(start.expression());
        about(member, "expression", "expression").core().says("%s looks %s".formatted(member.name(), from));
        if (start.expression() != end.expression()) {
            String to = end.expression() == Expression.NEUTRAL ? "calm" : Say.word(end.expression());
            about(member, "expression-change", "expression")
                    .moving()
                    .says("the face of %s changes from %s to %s".formatted(member.name(), from, to));
        }
    }

    private void gaze(CastMember member, Presence start, Presence end) {
        Optional<String> first = start.gazeAt().or(end::gazeAt);
        first.ifPresent(target -> about(member, "gaze", "gazeAt")
                .says("%s looks at %s".formatted(member.name(), target(moment.material(), target))));
        if (!end.gazeAt().equals(first)) {
            end.gazeAt().ifPresent(target -> about(member, "gaze-change", "gazeAt")
                    .moving()
                    .says("then %s looks at %s".formatted(member.name(), target(moment.material(), target))));
        }
    }

    static String target(Material material, String target) {
        if (target.equals("camera")) {
            return "the camera";
        }
        return material.world().cast().stream()
                .filter(member -> member.id().value().equals(target))
                .map(CastMember::name)
                .findFirst()
                .orElse("the " + Say.key(target));
    }
}
