/** `fixpath graph`: the knowledge graph that a folder of guides becomes. */
import { count } from './count.ts';
import { compileContent } from './loadKnowledge.ts';
import type { Options } from './options.ts';
import { EXIT } from './outcome.ts';
import { refuseUsage } from './refuseUsage.ts';
import type { Terminal } from './terminal.ts';
import { plain } from './terminal.ts';

/** Prints concepts by component, or with `--json` everything. Mistakes in the guides do not change the exit code: `check` is for them. */
export async function runGraph(folder: string | undefined, options: Options, terminal: Terminal): Promise<number> {
  const compiled = await compileContent(folder ?? options.content);
  if (compiled.kind === 'refused') {
    return refuseUsage(compiled.why, terminal);
  }
  const { graph } = compiled.value;
  if (options.json) {
    terminal.write(`${JSON.stringify(graph, null, 2)}\n`);
    return EXIT.ok;
  }
  const { say, paint } = terminal;
  const components = [...new Set(graph.concepts.map(({ component }) => component))];
  for (const component of components) {
    const mine = graph.concepts.filter((concept) => concept.component === component);
    say(paint('bold', plain(graph.components.find(({ id }) => id === component)?.title ?? component ?? 'No component')));
    for (const { id, title, variants } of mine)
      say(`  ${plain(title)} ${paint('dim', `${plain(id)}${variants.length > 1 ? ` · ${variants.length} variants` : ''}`)}`);
    say('');
  }
  const { topics, guides, concepts, diagnoses, articles, edges } = graph;
  say(
    [
      count(topics.length, 'topic'),
      count(guides.length, 'guide'),
      count(concepts.length, 'concept'),
      count(diagnoses.length, 'diagnosis', 'diagnoses'),
      count(articles.length, 'article'),
      count(edges.length, 'edge'),
    ].join(', '),
  );
  return EXIT.ok;
}
