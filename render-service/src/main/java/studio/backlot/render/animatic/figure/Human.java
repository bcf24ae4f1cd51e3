package studio.backlot.render.animatic.figure;

import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.canvas.Shade;
import studio.backlot.render.animatic.direction.Acting;
import studio.backlot.render.animatic.direction.Traits;

/** A body with a head, two arms and two legs, put together from the back to the front. */
final class Human {

    private final Pen pen;
    private final Skeleton body;
    private final Acting acting;
    private final Identity identity;
    private final StylePreset style;
    private final Mood mood;
    private final Attire attire;
    private final Torso torso = new Torso();
    private final HeadFrame head = new HeadFrame();
    private final int skin;

    Human(Pen pen, Skeleton body, Acting acting, StylePreset style) {
        this.pen = pen;
        this.body = body;
        this.acting = acting;
        this.style = style;
        identity = acting.member().dna().identity();
        mood = Mood.of(acting.face()).speaking(acting.talk().loud());
        skin = identity.skin().rgb();
        attire = Attire.of(acting.outfit(), identity.form(), skin);
    }

    void draw() {
        boolean soft = attire.skirted() || hasLongHair();
        double breath = 0.0014 * acting.clock().breath();
        torso.measure(body, soft, (attire.over().isPresent() ? 0.008 : 0) + breath);
        Head place = Head.of(body, identity.body(), style);
        head.set(
                place.x(),
                place.y(),
                place.half(),
                mood.tilt() * Math.cos(Math.toRadians(place.turn())) + lean(),
                place.turn(),
                body.regard().headNod(),
                identity.face());
        Hairdo hair = new Hairdo(
                head,
                pen,
                identity.hair(),
                acting.clock().seconds(),
                Math.min(1, acting.body().pace()));
        boolean away = torso.fromBehind();
        boolean faceAway = place.isAway();
        boolean haired = identity.form() == Form.HUMAN || identity.form() == Form.HOLOGRAM;
        if (haired) {
            hair.behind();
        }
        boolean machine = identity.form() == Form.ROBOT;
        Arms arms = new Arms(pen, body, attire, skin, machine);
        Legs legs = new Legs(pen, body, attire, skin, machine);
        if (away) {
            arms(arms, true);
            legs(legs);
            if (!faceAway) {
                Neck.front(pen, body, skin);
            }
            shoulders(arms);
            trunk();
            tail();
            arms(arms, false);
            head(hair, faceAway);
        } else {
            tail();
            arms(arms, true);
            if (!sits()) {
                legs(legs);
            }
            Neck.front(pen, body, skin);
            shoulders(arms);
            trunk();
            if (sits()) {
                legs(legs);
            }
            head(hair, faceAway);
            arms(arms, false);
        }
    }

    /** The head follows the neck of someone who leans sideways on the screen. */
    private double lean() {
        double dx = body.x(Joint.HEAD) - body.x(Joint.NECK);
        double dy = Math.max(1, body.y(Joint.NECK) - body.y(Joint.HEAD));
        return Math.toDegrees(Math.atan2(dx, dy)) * 0.6;
    }

    private boolean hasLongHair() {
        return switch (identity.hair().style()) {
            case BOB, LONG, PONYTAIL, BUN, BRAIDS -> true;
            case BALD, SHORT, CURLY, SPIKY -> false;
        };
    }

    private boolean sits() {
        return acting.body().share() < 0.5
                ? acting.body().seatedFrom()
                : acting.body().seatedTo();
    }

    /** What of the arms lies behind the trunk ({@code far}) or before it. */
    private void arms(Arms arms, boolean far) {
        boolean leftFirst = body.behind(Joint.LEFT_SHOULDER) > body.behind(Joint.RIGHT_SHOULDER);
        arm(arms, far, leftFirst);
        arm(arms, far, !leftFirst);
    }

    private boolean upperFar(boolean left) {
        double size = identity.body().height() / 1.7;
        return body.behind(left ? Joint.LEFT_SHOULDER : Joint.RIGHT_SHOULDER) > 0.055 * size;
    }

    /** The lines of the shoulders that the trunk does not hide. */
    private void shoulders(Arms arms) {
        for (boolean left : new boolean[] {true, false}) {
            if (!upperFar(left)) {
                arms.shoulder(left);
            }
        }
    }

    private void arm(Arms arms, boolean far, boolean left) {
        double hand = body.behind(left ? Joint.LEFT_HAND : Joint.RIGHT_HAND);
        double size = identity.body().height() / 1.7;
        boolean upperFar = upperFar(left);
        boolean lowerFar = upperFar ? hand > -0.1 * size : hand > 0.12 * size;
        Hand.Grip grip = grip(left);
        if (upperFar == lowerFar) {
            if (upperFar == far) {
                arms.whole(left, grip);
            }
        } else if (upperFar == far) {
            arms.upper(left);
        } else {
            arms.lower(left, grip);
        }
    }

    private Hand.Grip grip(boolean left) {
        Pose pose = acting.body().share() < 0.5
                ? acting.body().from()
                : acting.body().to();
        return switch (pose) {
            case POINT -> left ? Hand.Grip.RELAXED : Hand.Grip.POINTING;
            case WRITE -> left ? Hand.Grip.RELAXED : Hand.Grip.WRITING;
            case HOLD -> Hand.Grip.CLOSED;
            case REACH -> left ? Hand.Grip.RELAXED : Hand.Grip.SPREAD;
            case FALL_BACK -> Hand.Grip.SPREAD;
            case TYPE -> Hand.Grip.TYPING;
            case STAND, SIT, WALK, FLOAT -> mood.fists() > 0.5 ? Hand.Grip.CLOSED : Hand.Grip.RELAXED;
        };
    }

    private void legs(Legs legs) {
        boolean leftFar = body.depth(Joint.LEFT_KNEE) > body.depth(Joint.RIGHT_KNEE);
        legs.leg(leftFar);
        legs.leg(!leftFar);
        if (sits() && attire.skirted()) {
            double fall = attire.longRobe() ? 0.2 : 0.055;
            Lap.draw(pen, torso, body, attire.legs().colour().rgb(), fall);
        }
        if (sits()) {
            attire.apron().ifPresent(apron -> Apron.lap(pen, torso, body, apron));
        }
    }

    private void tail() {
        if (identity.form() == Form.CREATURE || identity.form() == Form.HUMAN) {
            Tail.draw(pen, acting, body);
        }
    }

    private void trunk() {
        double unit = body.unit();
        boolean whole = attire.top().equals(attire.legs());
        if (!whole) {
            skirt(false);
        }
        Clothes.trunk(pen, torso, attire.top(), unit);
        if (whole) {
            skirt(true);
        }
        if (!attire.bare()) {
            Clothes.detail(pen, torso, attire.top(), unit);
        } else if (identity.form() == Form.ROBOT) {
            new Robot(pen, acting).trunk(torso, unit);
        }
        attire.over().ifPresent(over -> Coat.draw(pen, torso, body, over, sits(), swing()));
        attire.apron().ifPresent(apron -> Apron.draw(pen, torso, body, apron, sits(), flare(), swing()));
        double line = torso.frontLine();
        if (identity.form() == Form.ROBOT && !attire.bare() && !Double.isNaN(line)) {
            double time = acting.clock().seconds();
            acting.traits()
                    .core()
                    .ifPresent(core ->
                            Core.veiled(pen.canvas(), core, torso.acrossX(2.7, line), torso.downY(2.7), unit, time));
        }
    }

    private void skirt(boolean over) {
        if (attire.skirted() && !sits()) {
            double hem = attire.longRobe() ? 0.03 : 0.27;
            Clothes.skirt(pen, torso, body, attire.legs().colour().rgb(), hem, flare(), swing(), over);
        }
    }

    /** Width of a hem by that of the hips. */
    private double flare() {
        if (!attire.skirted()) {
            return 1.12;
        }
        return attire.longRobe() ? 1.25 : 1.5;
    }

    private static int trim(Garment garment) {
        int rgb = garment.colour().rgb();
        return garment.accent().map(Colour::rgb).orElse(Shade.times(rgb, Shade.luminance(rgb) > 90 ? 0.6 : 1.7));
    }

    /** How far cloth swings: a little always, more while walking. */
    private double swing() {
        double pace = Math.min(1, acting.body().pace());
        double time = acting.clock().seconds();
        return 0.3 * Math.sin(time * 1.1)
                + pace * Math.sin(acting.body().walked() * 7.5 / identity.body().height() - 0.6);
    }

    private void head(Hairdo hair, boolean faceAway) {
        attire.scarf().ifPresent(scarf -> Clothes.scarf(pen, torso, scarf, body.unit()));
        if (faceAway && attire.scarf().isEmpty()) {
            Neck.back(pen, body, skin);
        }
        if (identity.form() == Form.ROBOT) {
            new Robot(pen, acting).head(head, mood);
            return;
        }
        if (identity.form() == Form.CREATURE) {
            new Creature(pen, acting).head(head, body, mood, style);
            attire.hat().ifPresent(hat -> Headwear.draw(head, pen, hat, trim(hat)));
            return;
        }
        Traits traits = acting.traits();
        Face face = new Face(head, pen, Features.of(identity, traits, style, attire.skirted()));
        int whiskers = traits.whiskers().orElse(identity.hair().colour().rgb());
        face.skull();
        if (faceAway) {
            hair.nape(skin);
        } else {
            hair.shadow(skin);
            if (traits.beard() != Traits.Beard.NONE) {
                Beard.chin(head, pen, whiskers, traits.beard() == Traits.Beard.FULL);
            }
            face.features(acting, body, mood);
            face.scar();
            if (traits.beard() != Traits.Beard.NONE || traits.skin().moustache()) {
                Beard.lip(head, pen, whiskers);
            }
            attire.glasses().map(Garment::colour).map(Colour::rgb).ifPresent(rgb -> Spectacles.draw(head, pen, rgb));
        }
        hair.before();
        if (!faceAway) {
            face.brows(mood);
        }
        attire.hat().ifPresent(hat -> Headwear.draw(head, pen, hat, trim(hat)));
    }
}
