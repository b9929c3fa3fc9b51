/** Questionnaires and their questions. */
package org.surveystats.questionnaire;
