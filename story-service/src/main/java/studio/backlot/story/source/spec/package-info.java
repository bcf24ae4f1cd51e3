/**
 * The files of a production as their authors write them: every field optional that has a sensible default, short forms for
 * what is often said. The JSON Schemas are generated from these records.
 */
@NullMarked
package studio.backlot.story.source.spec;

import org.jspecify.annotations.NullMarked;
