import { Graph, layout } from '@dagrejs/dagre'

export type Point = { readonly x: number; readonly y: number }
/** `x` and `y` are its middle. */
export type Box = Point & { readonly width: number; readonly height: number }

type Size = { readonly width: number; readonly height: number }
type Node = Size & { readonly name: string }
/** An edge with the size of its label. */
type Edge = Size & { readonly from: string; readonly to: string }

export type Layout = Size & {
  readonly nodes: readonly Box[]
  readonly edges: readonly { readonly label: Box; readonly points: readonly Point[] }[]
}

/** Which of the ways to rank nodes comes out narrowest depends on the graph. */
const RANKERS = ['network-simplex', 'tight-tree', 'longest-path'] as const

/** Places nodes from top to bottom, and edges with their labels between them, in pixels, as narrow as it can. */
export function laidOut(nodes: readonly Node[], edges: readonly Edge[]): Layout {
  const tried = RANKERS.map((ranker) => ranked(nodes, edges, ranker))
  return tried.reduce((best, one) => (one.width < best.width ? one : best))
}

function ranked(nodes: readonly Node[], edges: readonly Edge[], ranker: (typeof RANKERS)[number]): Layout {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: 20, edgesep: 12, ranksep: 22, marginx: 8, marginy: 8, ranker })
  for (const { name, width, height } of nodes) graph.setNode(name, { width, height })
  for (const [at, { from, to, width, height }] of edges.entries())
    graph.setEdge(from, to, { width, height, labelpos: 'c', minlen: 1 }, String(at))
  layout(graph)

  const { width = 0, height = 0 } = graph.graph() as Partial<Size>
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: nodes.map(({ name }) => boxOf(graph.node(name))),
    edges: edges.map(({ from, to }, at) => {
      const edge = graph.edge(from, to, String(at)) as { points: Point[] }
      return { label: boxOf(edge), points: edge.points }
    }),
  }
}

const boxOf = (placed: object): Box => {
  const { x, y, width, height } = placed as Box
  return { x, y, width, height }
}
