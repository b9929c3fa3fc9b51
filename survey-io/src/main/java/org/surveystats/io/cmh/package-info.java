/**
 * The bundled example: {@link org.surveystats.io.cmh.CommunityMentalHealth} gives the questionnaires of the NHS
 * Community Mental Health Survey of 2019 to 2021 and a synthetic reconstruction of their responses.
 *
 * <pre>{@code
 * Benchmark benchmark = CommunityMentalHealth.benchmark(2021);
 * }</pre>
 */
@NullMarked
package org.surveystats.io.cmh;

import org.jspecify.annotations.NullMarked;
