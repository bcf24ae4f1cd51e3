/** Gemini on Google Cloud, over gRPC. */
@NullMarked
package studio.backlot.story.script.writer.gemini;

import org.jspecify.annotations.NullMarked;
