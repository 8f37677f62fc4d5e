/** An element of a part of a Word file. */
export interface WordElement {
  name: string
  attributes: string
  children: WordElement[]
}

/** The sequences of ECMA-376, part 1, for the elements that our files use: what may stand in each, in this order. */
const SEQUENCES: Record<string, string> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
  'w:numPr': 'ilvl numId ins',
  'w:pBdr': 'top left bottom right between bar',
  'w:tbl': 'bookmarkStart bookmarkEnd tblPr tblGrid tr',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  'w:tblBorders': 'top start left bottom end right insideH insideV',
  'w:tblCellMar': 'top start left bottom end right',
  'w:tr': 'tblPrEx trPr tc',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel cellMerge tcPrChange',
  'w:tcBorders': 'top start left bottom end right insideH insideV tl2br tr2bl',
  'w:sectPr':
    'headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  'w:trPr':
    'cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader|tblCellSpacing|jc|hidden ins del trPrChange',
  'w:styles': 'docDefaults latentStyles style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:num': 'abstractNumId lvlOverride',
  'w:lvlOverride': 'startOverride lvl',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:settings':
    'writeProtection view zoom removePersonalInformation removeDateAndTime displayBackgroundShape embedTrueTypeFonts embedSystemFonts saveSubsetFonts mirrorMargins attachedTemplate linkStyles stylePaneFormatFilter documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps evenAndOddHeaders characterSpacingControl updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator',
}

/** The elements of a part, read as they nest. Throws where they do not. */
export function readElements(xml: string): WordElement {
  const root: WordElement = { name: '', attributes: '', children: [] }
  const open = [root]
  for (const [, end, name = '', attributes = '', alone] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:-]*)((?:\s[^<>]*?)?)(\/?)>/g,
  )) {
    if (end === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`)
      continue
    }
    const element: WordElement = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    if (alone !== '/') open.push(element)
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  return root
}

export const everyElement = (element: WordElement): WordElement[] => [
  element,
  ...element.children.flatMap(everyElement),
]

export const attributeOf = ({ attributes }: WordElement, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]

/** What stands out of its sequence, or where the standard has no place for it. */
export function orderFaults(root: WordElement): string[] {
  return everyElement(root).flatMap((element) => {
    const sequence = SEQUENCES[element.name]?.split(' ').map((names) => names.split('|'))
    if (sequence === undefined) return []
    const places = element.children.map(({ name }) =>
      sequence.findIndex((names) => names.includes(name.replace(/^w:/, ''))),
    )
    return places.flatMap((place, at) => {
      const child = element.children[at]?.name
      if (place < 0) return [`${element.name} has no place for ${child}`]
      const before = places[at - 1] ?? -1
      return place < before ? [`${child} stands too late in ${element.name}`] : []
    })
  })
}
