"""The commands that LaTeX has with only the T1 encoding, amsmath and amssymb, found by running pdflatex.

Exports use no others, because nobody knows which packages the document will load.
"""

MATHEMATICS = frozenset(
    """
    AA Bar Bbbk Big Bigg Biggl Biggm Biggr Bigl Bigm Bigr Box Bumpeq Cap Cup Ddot Delta Diamond Dot Doteq
    Downarrow Finv Game Gamma Hat Im Join Lambda Leftarrow Leftrightarrow Lleftarrow Longleftarrow Longleftrightarrow
    Longrightarrow Lsh O Omega P Phi Pi Pr Psi Re Rightarrow Rrightarrow Rsh S Sigma Subset Supset Theta Tilde Uparrow
    Updownarrow Upsilon Vdash Vec Vert Vvdash Xi aa acute aleph allowbreak alpha amalg angle approx approxeq arccos
    arcsin arctan arg ast asymp backprime backsim backsimeq backslash bar barwedge because beta beth between bf big
    bigcap bigcirc bigcup bigg biggl biggm biggr bigl bigm bigodot bigoplus bigotimes bigr bigsqcup bigstar
    bigtriangledown bigtriangleup biguplus bigvee bigwedge binom blacklozenge blacksquare blacktriangle
    blacktriangledown blacktriangleleft blacktriangleright bmod boldsymbol bordermatrix bot bowtie boxdot boxed
    boxminus boxplus boxtimes breve bullet bumpeq cal cap cdot cdots centerdot cfrac check checkmark chi choose circ
    circeq circlearrowleft circlearrowright circledS circledast circledcirc circleddash clubsuit colon complement cong
    coprod copyright cos cosh cot coth csc cup curlyeqprec curlyeqsucc curlyvee curlywedge curvearrowleft
    curvearrowright dag dagger daleth dashleftarrow dashrightarrow dashv dbinom ddag ddagger ddddot dddot ddot ddots
    deg delta det dfrac diagdown diagup diamond diamondsuit digamma dim displaylimits displaystyle div divideontimes
    dot doteq doteqdot dotplus dots dotsb dotsc dotsi dotsm dotso doublebarwedge doublecap doublecup downarrow
    downdownarrows downharpoonleft downharpoonright ell emph emptyset enskip enspace ensuremath epsilon eqcirc eqsim
    eqslantgtr eqslantless equiv eta eth exists exp fallingdotseq fbox flat forall frac frown gamma gcd ge geq geqq
    geqslant gets gg ggg gggtr gimel gnapprox gneq gneqq gnsim grave gtrapprox gtrdot gtreqless gtrless gtrsim
    gvertneqq hat hbar hbox hdots heartsuit hom hookleftarrow hookrightarrow hphantom hslash hss i idotsint iff iiiint
    iiint iint imath impliedby implies in inf infty int intercal iota it j jmath kappa ker l lVert lambda land langle
    lbrace lbrack lceil ldots le leadsto left leftarrow leftarrowtail leftharpoondown leftharpoonup leftleftarrows
    leftrightarrow leftrightarrows leftrightharpoons leftrightsquigarrow leftthreetimes leq leqq leqslant lessapprox
    lessdot lesseqgtr lessgtr lesssim lfloor lg lhd lim liminf limits limsup ll llap llcorner lll llless ln lnapprox
    lneq lneqq lnot lnsim log longleftarrow longleftrightarrow longmapsto longrightarrow looparrowleft looparrowright
    lor lozenge lrcorner ltimes lvert lvertneqq mapsto mathbb mathbf mathbin mathcal mathclose mathfrak mathinner
    mathit mathnormal mathop mathopen mathord mathpunct mathrel mathring mathrm mathsf mathstrut mathtt max mbox
    measuredangle medspace mho mid min mit mod models mp mu multimap nLeftarrow nLeftrightarrow nRightarrow nVDash
    nVdash nabla natural ncong ne nearrow neg negmedspace negthickspace negthinspace neq nexists ngeq ngeqq ngeqslant
    ngtr ni nleftarrow nleftrightarrow nleq nleqq nleqslant nless nmid nolimits nolinebreak normalfont not notin
    nparallel nprec npreceq nrightarrow nshortmid nshortparallel nsim nsubseteq nsubseteqq nsucc nsucceq nsupseteq
    nsupseteqq ntriangleleft ntrianglelefteq ntriangleright ntrianglerighteq nu nvDash nvdash nwarrow o odot oint
    omega ominus operatorname oplus oslash otimes over overbrace overleftarrow overleftrightarrow overline
    overrightarrow overset owns parallel partial perp phantom phi pi pitchfork pm pmb pmod pod pounds prec precapprox
    preccurlyeq preceq precnapprox precneqq precnsim precsim prime prod propto psi qquad quad rVert rangle rbrace
    rbrack rceil restriction rfloor rhd rho right rightarrow rightarrowtail rightharpoondown rightharpoonup
    rightleftarrows rightleftharpoons rightrightarrows rightsquigarrow rightthreetimes risingdotseq rlap rm rtimes
    rvert sb scriptscriptstyle scriptstyle searrow sec setminus sf sharp shortmid shortparallel sideset sigma sim
    simeq sin sinh smallfrown smallint smallsetminus smallsmile smash smile sp spadesuit sphericalangle sqcap sqcup
    sqrt sqsubset sqsubseteq sqsupset sqsupseteq square ss stackrel star strut subset subseteq subseteqq subsetneq
    subsetneqq substack succ succapprox succcurlyeq succeq succnapprox succneqq succnsim succsim sum sup supset
    supseteq supseteqq supsetneq supsetneqq surd swarrow tan tanh tau tbinom text textbackslash textbf textcent
    textcircled textcopyright textdegree texteuro textgreater textit textless textmd textmu textnormal textperthousand
    textregistered textrm textsc textsf textsl textsterling textstyle textsubscript textsuperscript texttt textup
    tfrac therefore theta thickapprox thicksim thickspace thinspace tilde times to top triangle triangledown
    triangleleft trianglelefteq triangleq triangleright trianglerighteq tt twoheadleftarrow twoheadrightarrow ulcorner
    underbrace underleftarrow underleftrightarrow underline underrightarrow underset unlhd unrhd uparrow updownarrow
    upharpoonleft upharpoonright uplus upsilon upuparrows urcorner vDash varepsilon varkappa varnothing varphi varpi
    varpropto varrho varsigma varsubsetneq varsubsetneqq varsupsetneq varsupsetneqq vartheta vartriangle
    vartriangleleft vartriangleright vdash vdots vec vee veebar vert vphantom wedge widehat widetilde wp wr xi
    xleftarrow xrightarrow yen zeta
    """.split()  # noqa: SIM905 - as literals they would fill five hundred lines
)
"""Within a formula."""

TEXT = MATHEMATICS | frozenset(
    """
    AE DH DJ H IJ L NG OE TH ae backepsilon c dh dj gtreqqless guillemotleft guillemotright guilsinglleft
    guilsinglright hspace ij joinrel k kern lesseqqgtr mathchar ng nobreakdash oe quotedblbase quotesinglbase r small
    textacutedbl textasciiacute textasciibreve textasciicaron textasciicircum textasciidieresis textasciimacron
    textasciitilde textasteriskcentered textbaht textbigcircle textblank textbrokenbar textbullet textcelsius
    textcircledP textcolonmonetary textcompwordmark textcurrency textdagger textdaggerdbl textdiscount textdiv
    textdong textdownarrow textellipsis textemdash textendash textestimated textexclamdown textflorin
    textfractionsolidus textinterrobang textleftarrow textlira textlnot textmho textmusicalnote textnaira textnumero
    textonehalf textonequarter textonesuperior textopenbullet textordfeminine textordmasculine textparagraph
    textperiodcentered textpertenthousand textpeso textquestiondown textquotedblleft textquotedblright textquoteleft
    textquoteright textrecipe textreferencemark textrightarrow textsection textservicemark textthreequarters
    textthreesuperior texttimes texttrademark texttwosuperior textuparrow textvisiblespace textwon textyen th u v
    """.split()  # noqa: SIM905 - as literals they would fill five hundred lines
)
"""In text as our tables spell it, with math commands inside an `\\ensuremath`."""

ENVIRONMENTS = frozenset(
    [
        "matrix",
        "pmatrix",
        "bmatrix",
        "Bmatrix",
        "vmatrix",
        "Vmatrix",
        "smallmatrix",
        "array",
        "cases",
        "aligned",
        "gathered",
        "split",
        "subarray",
    ]
)
"""Within a formula."""
