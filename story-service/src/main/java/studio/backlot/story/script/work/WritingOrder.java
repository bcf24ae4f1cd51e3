package studio.backlot.story.script.work;

import studio.backlot.story.script.ScriptBrief;
import studio.backlot.story.script.WriterEngine;

/**
 * A draft that a language model is to write.
 *
 * @param by who ordered it
 */
record WritingOrder(WriterEngine engine, ScriptBrief brief, String by) {}
