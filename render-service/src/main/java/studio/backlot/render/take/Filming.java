package studio.backlot.render.take;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.render.animatic.ShotScript;

/** An engine that films scripts: the built-in renderer, or what stands in its place. May be asked by several threads at once. */
public interface Filming {

    /** Name and version, part of every take's key: another one may film the same script otherwise. */
    String engine();

    /** How much of its takes is looked at. */
    Trust trust();

    /** What was paid for its takes up to now; empty of an engine that nobody pays. */
    default Optional<Bill> bill() {
        return Optional.empty();
    }

    /**
     * Looks whether something that was begun is still under way, before anything is filmed.
     *
     * @param share told which share of it is done, from 0 to 1, before that is said
     * @throws NotYet when it is
     */
    default void join(DoubleConsumer share) {}

    /** The picture that its takes are told to begin with, because somebody approved it. */
    default Optional<AssetRef> beginsOn() {
        return Optional.empty();
    }

    /** The frame that its takes are told to end on, because the shot after goes on from that. */
    default Optional<AssetRef> endsOn() {
        return Optional.empty();
    }

    /**
     * Films the whole script.
     *
     * @param folder empty; the caller removes it
     * @param progress told the number of frames that are done, now and then
     * @throws NotYet when it is under way somewhere else
     * @throws NotAgain when another attempt than the first cannot be had
     */
    FilmedTake film(ShotScript script, Path folder, LongConsumer progress) throws IOException;
}
